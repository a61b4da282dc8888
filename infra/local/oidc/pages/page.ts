import { type Html, html, trusted } from './html.ts';
import { type Language, texts } from './texts.ts';

const style = trusted(`
  :root { color-scheme: light; --ink: #1d2129; --quiet: #4e5969; --line: #c9cdd4; --mark: #0e5a8a; --bad: #b42318; }
  * { box-sizing: border-box; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: start center; padding: clamp(16px, 6vh, 72px) 16px; background: #f2f4f7;
    color: var(--ink); font: 16px/1.6 "Noto Sans SC Variable", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }
  main { width: 100%; max-width: 440px; background: #fff; border: 1px solid #e5e6eb; border-radius: 12px; padding: clamp(20px, 5vw, 36px); }
  header { display: flex; justify-content: space-between; align-items: baseline; gap: 12px; }
  header p { margin: 0; color: var(--quiet); font-size: 14px; }
  h1 { font-size: 26px; line-height: 1.3; margin: 20px 0 16px; }
  h2 { font-size: 16px; margin: 28px 0 4px; }
  label { display: block; margin: 14px 0 4px; }
  input { width: 100%; min-height: 44px; padding: 8px 12px; font: inherit; border: 1px solid #86909c; border-radius: 8px; }
  button { min-height: 44px; padding: 8px 16px; font: inherit; border-radius: 8px; cursor: pointer; border: 1px solid var(--line); background: #fff; color: var(--ink); }
  button.main { width: 100%; margin-top: 20px; background: var(--mark); border-color: var(--mark); color: #fff; font-weight: 600; }
  a { color: var(--mark); display: inline-block; min-height: 24px; white-space: nowrap; }
  :focus-visible { outline: 3px solid #f0a92e; outline-offset: 2px; }
  .bad { color: var(--bad); border-left: 4px solid var(--bad); padding-left: 12px; margin: 0; }
  .quiet { color: var(--quiet); font-size: 14px; margin: 0 0 8px; }
  ul { list-style: none; margin: 8px 0 0; padding: 0; display: grid; gap: 8px; }
  li button { width: 100%; text-align: start; display: flex; justify-content: space-between; flex-wrap: wrap; column-gap: 12px; }
  li span { color: var(--quiet); font-size: 14px; }
`);

/** The frame of every page: no script, nothing from elsewhere. */
export function page(language: Language, title: string, content: Html): string {
  const lang = language === 'zh' ? 'zh-CN' : 'en';
  const { safe } = html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${texts[language].product}</title>
<link rel="stylesheet" href="/fonts/fonts.css">
<style>${style}</style>
</head>
<body><main>${content}</main></body>
</html>`;
  return safe;
}
