import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createFeeds } from '../../infra/local/demo/generator/feeds/createFeeds.ts';
import { deliverFeeds, loadRegister } from '../../infra/local/demo/play/phases.ts';
import { writeWorkbook } from '../../shared/adapters/spreadsheet/writeWorkbook.ts';
import { feedDefinitions } from '../../shared/feeds/feedDefinitions.ts';
import { rollOf } from '../../shared/register-import/rolls/rollDefinitions.ts';
import { launchBrowser } from '../support/browser.ts';
import {
  findingsOf,
  latinWords,
  openPage,
  sharedTabs,
  shoot,
  signInTo,
  type Visit,
} from '../support/consoleBrowser.ts';
import { type ConsoleCloud, startConsoleCloud, workAll } from '../support/consoleCloud.ts';
import { inventedIdNumber } from '../support/identity.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let world: ConsoleCloud;
let browser: Browser;
let tabs: ReturnType<typeof sharedTabs>;
let page: Page;
let faults: string[];

beforeAll(async () => {
  [world, browser] = await Promise.all([startConsoleCloud(), launchBrowser()]);
  tabs = sharedTabs(browser);
  const { play } = world;
  await loadRegister(play, () => {});
  await deliverFeeds(play, createFeeds(play.world.county), () => {});
  await play.control.idle(120_000);
  await play.control.fire('comparison');
  await play.control.idle(120_000);
  await workAll(world, ['accept-application']);
}, 400_000);
afterEach(async () => {
  if (page) await tabs.leave(page);
  expect(faults).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const visit = async (user: string, path: string, how: Visit & { own?: true } = {}): Promise<void> => {
  ({ page, faults } = await (how.own ? openPage(browser, how) : tabs.open(user, how)));
  await signInTo(page, world.address, user, path);
  await page.locator('h1').waitFor();
};
const scrollWidth = () => page.evaluate<number>('document.documentElement.scrollWidth');
const drawn = () => page.locator('[role=img] svg').first().waitFor();

/** A file of the feed: its headers, one row that no rule accepts, and blank lines that do not count. */
const badDelivery = (feed: keyof typeof feedDefinitions): Buffer => {
  const { columns } = feedDefinitions[feed];
  const header = columns.map(({ headers }) => headers['zh-CN'][0]).join(',');
  return Buffer.from(
    `\uFEFF${header}\r\n123,${columns
      .slice(1)
      .map(() => 'x')
      .join(',')}\r\n\r\n`,
  );
};

describe('the opening rolls', () => {
  it('are checked, shown with their differences, loaded and undone from the browser', async () => {
    await visit('register-operator', '/opening-load');
    const [template] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载空白模板' }).click(),
    ]);
    expect(template.suggestedFilename()).toBe('期初名册-最低生活保障对象.xlsx');
    const headers = rollOf('dibao').columns.map(({ headers: names }) => names['zh-CN'][0]);
    const row = (reference: string, number: string): string[] => {
      const told: Record<string, string> = {
        户编号: reference,
        与户主关系: '户主',
        姓名: '某某',
        公民身份号码: number,
      };
      const place = { 居住地区划代码: '340404003201', 城乡类别: '农村', 纳入日期: '2024-05-01' };
      return headers.map((header) => ({ ...told, ...place })[header] ?? '');
    };
    const rows = [headers, row('B-1', inventedIdNumber(900_001)), row('B-2', '3.40404E+17')];
    await page.getByLabel('填好的名册').setInputFiles({
      name: '低保.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: writeWorkbook([{ name: '名册', rows }]),
    });
    await page.getByRole('button', { name: '上传并试导入' }).click();
    // Below it stands the roll that the county began with, which nobody checked.
    const roll = page.locator('.card', { has: page.getByRole('row', { name: '新增户' }) });
    await roll.getByText('待确认差异').waitFor();
    expect(await roll.getByRole('row', { name: '新增户' }).textContent()).toBe('新增户1');
    await roll.getByText('需修改 1 处').waitFor();
    await roll.getByRole('button', { name: '看过差异，正式导入' }).click();
    await roll.getByText('写入 1 户、1 人').waitFor();
    await roll.getByLabel('撤销原因').fill('导错了名册');
    await roll.getByRole('button', { name: '撤销这次导入' }).click();
    await roll.getByText('撤销 1 户').waitFor();
    expect(await findingsOf(page, axe)).toEqual([]);
    expect(await latinWords(page)).toEqual([]);
  });
});

describe('the agency desk', () => {
  it('delivers a file from the browser, and shows line, column and reason of each row that was quarantined', async () => {
    await visit('emergency-management-officer', '/desk?view=feeds&feed=disaster-aid');
    await page.getByLabel('文件（逗号分隔').setInputFiles({
      name: '受灾.csv',
      mimeType: 'text/csv',
      buffer: badDelivery('disaster-aid'),
    });
    await page.getByText('1 行，1 KB').waitFor();
    await page.getByRole('button', { name: '报送', exact: true }).click();
    await page
      .getByText('隔离的行')
      .first()
      .waitFor({ timeout: 90_000 })
      .catch(() => undefined);
    await page.getByRole('button', { name: '显示逐行原因' }).click({ timeout: 90_000 });
    const row = page.locator('section[aria-label$="批次"] tbody tr').first();
    await row.waitFor();
    expect(await row.textContent()).toMatch(/^2.*公民身份号码.*身份号码格式不对/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载隔离的行' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^quarantine-disaster-aid-.*\.csv$/);
    expect(await latinWords(page)).toEqual([]);
    expect(await findingsOf(page, axe)).toEqual([]);
    await shoot(page, 'desk-feeds-1440');
  });

  it('refuses before anything is sent a file that lacks a column', async () => {
    await visit('emergency-management-officer', '/desk?view=feeds&feed=disaster-aid');
    await page.getByLabel('文件（逗号分隔').setInputFiles({
      name: '受灾.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('姓名,金额\n甲,1\n'),
    });
    await page.getByText('没有“公民身份号码”这一列').waitFor();
    expect(await page.getByRole('button', { name: '报送', exact: true }).isDisabled()).toBe(true);
  });

  it('reports a need, which becomes a warning, and keeps nothing of it in the address or on the machine', async () => {
    await visit('medical-insurance-officer', '/desk?view=leads', { width: 390 });
    const met = world.play.world.county.newcomers[0]?.members[0];
    const idNumber = met?.idNumber ?? '';
    await page.getByLabel('姓名').fill(met?.name ?? '');
    await page.getByLabel('身份证号').fill(idNumber);
    await page.getByLabel('居住地').selectOption({ index: 1 });
    await page.getByLabel('发现的情况').fill('住院自付费用很高，家里没有积蓄。');
    await page.getByLabel('医疗').check();
    await page.getByRole('button', { name: '上报', exact: true }).click();
    await page.getByText('住院自付费用很高').last().waitFor();
    const kept = await page.evaluate<string>('JSON.stringify({ ...localStorage, ...sessionStorage }) + location.href');
    expect(kept).not.toContain(idNumber);
    expect(await scrollWidth()).toBe(390);
    expect(await findingsOf(page, axe)).toEqual([]);
    await shoot(page, 'desk-leads-390');
  });

  it('reports somebody whose number is not known, whom the township identifies before it verifies', async () => {
    await visit('county-officer', '/desk?view=leads');
    await page.getByLabel('不知道证件号').check();
    await page.getByLabel('怎样找到本人').fill('常在汽车站候车室，戴蓝帽');
    await page.getByLabel('居住地').selectOption({ index: 1 });
    await page.getByLabel('发现的情况').fill('露宿多日，无人照料。');
    await page.getByRole('button', { name: '上报', exact: true }).click();
    await page.getByText('乡镇先查明是谁').waitFor();
    await tabs.leave(page);
    await world.play.control.idle(120_000);
    const asked = (await world.openTasks()).find(({ kind }) => kind === 'identify-person');
    await visit(`officer-${asked?.organ.split(':')[1]}`, `/tasks/${asked?.id}`, { width: 390 });
    await page.getByText('戴蓝帽').waitFor();
    await page.getByLabel('姓名').fill('测试丙');
    await page.getByRole('textbox', { name: '身份证号' }).fill(inventedIdNumber(900_003));
    expect(await scrollWidth()).toBe(390);
    expect(await findingsOf(page, axe)).toEqual([]);
    expect(await latinWords(page)).toEqual([]);
    await page.getByRole('button', { name: '登记身份' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    await page.getByText('已查明并登记').waitFor();
    await shoot(page, 'task-identified-390');
    await world.play.control.idle(120_000);
    const next = (await world.openTasks()).find(({ caseId }) => caseId === asked?.caseId);
    expect(next).toMatchObject({ kind: 'verify-warning', round: 2 });
  });
});

describe('comparison runs', () => {
  it('show the funnel, what was late, and each slice of the register', async () => {
    await visit('county-officer', '/runs');
    await page.locator('.row').first().waitFor();
    expect(await latinWords(page)).toEqual([]);
    await shoot(page, 'runs-1440');
    await page.keyboard.press('j');
    await page.locator('.row:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '从数据到预警' }).waitFor();
    await drawn();
    await page.locator('.slices i.reached-3').nth(15).waitFor();
    expect(await page.locator('.slices i.reached-3').count()).toBe(16);
    expect(await latinWords(page)).toEqual([]);
    expect(await findingsOf(page, axe)).toEqual([]);
    await shoot(page, 'run-1440');
  });

  it('start on trial by an officer, appear in the list, and stand beside the earlier one', async () => {
    await visit('county-officer', '/runs');
    await page.getByRole('button', { name: '发起比对' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: '发起比对' }).click();
    await page.getByText('已发起').waitFor();
    const trial = page.locator('.row', { hasText: '试算' }).first();
    await expect
      .poll(async () => page.keyboard.press('r').then(() => trial.isVisible()), { timeout: 60_000, interval: 500 })
      .toBe(true);
    await trial.click();
    // How far each step was whenever it was looked at: it grows while the run goes on.
    const seen: number[] = [];
    const compared = page.getByLabel('选择另一次比对');
    while (!(await compared.isVisible())) {
      const steps = await page.locator('.stage-line .numbers').allTextContents();
      if (steps.length > 0) seen.push(steps.reduce((sum, step) => sum + Number(step.split('/')[0]), 0));
      if (seen.at(-1) === 20) await shoot(page, 'run-under-way-1440');
      await page.waitForTimeout(200);
    }
    console.log(`A run under way was seen at ${[...new Set(seen)].join(', ')} of 48 steps.`);
    expect(seen).toEqual(seen.toSorted((some, others) => some - others));
    expect(seen.some((steps) => steps > 0 && steps < 48)).toBe(true);
    await world.play.control.idle(120_000);
    await page.getByLabel('选择另一次比对').selectOption({ index: 1 });
    await page.getByRole('columnheader', { name: '变化' }).first().waitFor();
    await drawn();
    expect(await findingsOf(page, axe)).toEqual([]);
    await shoot(page, 'run-compared-1440');
    await page.goto(`${world.address}/runs?view=precision`);
    await page.getByText('还没有核实过的预警').waitFor();
  });
});

describe('a run as an execution', () => {
  it('opens each Map to what it has started, and each of these as an execution of its own', async () => {
    await visit('county-officer', '/runs');
    await page.locator('.row').last().click();
    await page.getByRole('link', { name: '查看流程' }).click();
    await page.locator('.group-box.is-succeeded', { hasText: '冻结名册' }).waitFor({ timeout: 40_000 });
    await page.getByRole('button', { name: '用时' }).click();
    await page.getByRole('button', { name: '冻结名册', exact: true }).click();
    await page.getByText('16 个子流程').waitFor();
    expect(await latinWords(page)).toEqual([]);
    expect(await findingsOf(page, axe)).toEqual([]);
    await shoot(page, 'execution-children-1440');
    await page.getByRole('link', { name: '第 1 项' }).click();
    await page.locator('.state-box.is-succeeded', { hasText: '冻结一段名册' }).waitFor({ timeout: 40_000 });
    await page.getByRole('link', { name: '所属流程' }).waitFor();
    await page.getByRole('button', { name: '引擎事件' }).click();
    await page.getByText('ExecutionSucceeded').waitFor();
    await shoot(page, 'execution-child-1440');
  });
});

describe('a warning', () => {
  it('prints its classification and handling on A4 in the official layout', async () => {
    const { client } = world.play.offices.of('civil-affairs:340404', 'county-officer');
    const { body } = await client.listWarnings({ query: { limit: 1 } });
    await visit('county-officer', `/cases/${body.items[0]?.id}`);
    await page.getByRole('link', { name: '预警分类处置单' }).click();
    await page.locator('.paper').getByRole('heading', { name: '预警分类处置单' }).waitFor();
    expect(await latinWords(page)).toEqual([]);
    expect(await findingsOf(page, axe)).toEqual([]);
    await shoot(page, 'paper-disposition-1440');
    await page.emulateMedia({ media: 'print' });
    const sheets = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(sheets.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });
});

describe('the overview', () => {
  it('opens the list behind a figure, which has as many entries', async () => {
    await visit('county-leader', '/overview');
    await drawn();
    await page.waitForLoadState('networkidle');
    expect(await latinWords(page)).toEqual([]);
    expect(await findingsOf(page, axe)).toEqual([]);
    await shoot(page, 'overview-1440');
    const figure = page.locator('.matrix td a').first();
    const count = Number(await figure.textContent());
    expect(count).toBeGreaterThan(0);
    await figure.click();
    await page.locator('.row').first().waitFor();
    expect(Number(await page.locator('.rows li').first().getAttribute('aria-setsize'))).toBe(count);
  });

  it('fits a phone, in the dark and in English', async () => {
    await visit('county-officer', '/overview?kind=application', { width: 390, dark: true, locale: 'en-GB' });
    await drawn();
    await page.waitForLoadState('networkidle');
    expect(await scrollWidth()).toBe(390);
    expect(await findingsOf(page, axe)).toEqual([]);
    expect(await page.locator('#content').textContent()).not.toMatch(/[\u4e00-\u9fff]/);
    await shoot(page, 'overview-390');
  });
});

describe('numbers that norms leave to a place', () => {
  const proposal = async () => {
    await page
      .getByRole('row', { name: /比对样本|最低生活保障标准/ })
      .first()
      .getByRole('button', { name: '提出' })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('新数值').fill('800');
    await dialog.getByRole('textbox', { name: '来源' }).fill('淮民〔2026〕3号');
    await dialog.getByRole('textbox', { name: '理由' }).fill('年度调整');
    return dialog;
  };

  it('are proposed by one person of the county, tried on its households, and approved by another', async () => {
    await visit('county-officer', '/parameters');
    await page.getByRole('row').nth(5).waitFor();
    expect(await latinWords(page)).toEqual([]);
    expect(await findingsOf(page, axe)).toEqual([]);
    await shoot(page, 'parameters-1440');
    const dialog = await proposal();
    await dialog.getByRole('button', { name: '先推演' }).click();
    await page.getByText('已开始推演').waitFor();
    await shoot(page, 'parameters-propose-1440');
    await dialog.getByRole('button', { name: '提交审批' }).click();
    await page.getByText('已提交，等待另一人审批').waitFor();
    await page.getByRole('button', { name: /^待审批/ }).click();
    await page.getByText('年度调整').waitFor();
    await world.play.control.idle(120_000);
    await page.getByRole('button', { name: '推演', exact: true }).click();
    await page.getByRole('button', { name: '查看结果' }).click({ timeout: 40_000 });
    await page.getByText(/^共 \d+ 户/).waitFor();
    await tabs.leave(page);
    await visit('county-leader', '/parameters?view=proposed', { width: 390 });
    await page.getByRole('button', { name: '批准', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    await page.getByText('没有待审批的参数').waitFor();
    expect(await scrollWidth()).toBe(390);
    // An approved number is known everywhere a minute later.
    const { control } = world.play;
    await control.moveTo(new Date(Date.parse(await control.now()) + 180_000).toISOString());
    await page.reload();
    await page.getByRole('button', { name: '现行参数' }).click();
    await page.getByText('淮民〔2026〕3号').waitFor();
    expect(await scrollWidth()).toBe(390);
    expect(await findingsOf(page, axe)).toEqual([]);
  });

  it('of the city are entered by the city, of which nobody approves their own', async () => {
    await visit('norm-officer', '/parameters', { dark: true, locale: 'en-GB', own: true });
    await page.getByRole('row').nth(5).waitFor();
    expect(await findingsOf(page, axe)).toEqual([]);
    await page.getByRole('button', { name: '中文' }).click();
    // Before a county is chosen there are no households to try a number on.
    const unplaced = await proposal();
    expect(await unplaced.getByRole('button', { name: '先推演' }).isDisabled()).toBe(true);
    await unplaced.getByRole('button', { name: '取消' }).click();
    await page.getByLabel('地区').selectOption('340404');
    await page.getByRole('row').nth(5).waitFor();
    const dialog = await proposal();
    await dialog.getByRole('button', { name: '先推演' }).click();
    await page.getByText('已开始推演').waitFor();
    await dialog.getByRole('button', { name: '提交审批' }).click();
    await page.getByText('已提交，等待另一人审批').waitFor();
    await tabs.leave(page);
    await visit('norm-leader', '/parameters?view=proposed');
    await page.getByRole('button', { name: '批准', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    await page.getByText('没有待审批的参数').waitFor();
    await shoot(page, 'parameters-city-1440');
  });
});
