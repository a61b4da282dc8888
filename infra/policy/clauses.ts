/** The text of one clause of a notice, without white space. `path` as cited: 四（二）1, 三（九）, 二（二）3（四）. */
export interface Clause {
  readonly path: string;
  readonly heading: string;
  readonly text: string;
  readonly isLeaf: boolean;
}

const numerals = '一二三四五六七八九十';

function numberOf(numeral: string): number {
  const tens = numeral.indexOf('十');
  if (tens < 0) return numerals.indexOf(numeral) + 1;
  const before = tens === 0 ? 1 : numerals.indexOf(numeral.charAt(0)) + 1;
  return before * 10 + (tens === numeral.length - 1 ? 0 : numerals.indexOf(numeral.charAt(numeral.length - 1)) + 1);
}

interface Heading {
  readonly level: 1 | 2 | 3 | 4;
  readonly mark: string;
}

interface Open {
  path: string;
  level: number;
  heading: string;
  lines: string[];
  children: number;
}

/**
 * Cuts a notice into its numbered clauses. Headings stand at the start of a line: 一、 （一） 1. （1）. One notice prints
 * （二）（三）（四） after （1） below a number; there the numerals go on as the fourth level, as printed.
 */
export function clausesOf(text: string): Clause[] {
  const found: Open[] = [];
  const path: string[] = [];
  let fourth = 0;
  const headingOf = (line: string): Heading | undefined => {
    const chapter = /^([一二三四五六七八九十]+)、/.exec(line);
    if (chapter) return { level: 1, mark: chapter[1] as string };
    const section = /^(（([一二三四五六七八九十]+)）)/.exec(line);
    if (section) {
      const misprinted = path.length >= 3 && fourth > 0 && numberOf(section[2] as string) === fourth + 1;
      return { level: misprinted ? 4 : 2, mark: section[1] as string };
    }
    const item = /^(\d+)\s*[.．、]/.exec(line);
    if (item) return path.length >= 2 ? { level: 3, mark: item[1] as string } : undefined;
    const point = /^(（(\d+)）)/.exec(line);
    return point && path.length >= 3 ? { level: 4, mark: point[1] as string } : undefined;
  };
  for (const raw of text.split('\n')) {
    const line = raw.trim().replace(/\*/g, '');
    const heading = headingOf(line);
    if (heading) {
      path.length = heading.level - 1;
      path[heading.level - 1] = heading.mark;
      fourth = heading.level < 4 ? 0 : fourth + 1;
      const parent = [...found].reverse().find(({ level }) => level < heading.level);
      if (parent) parent.children += 1;
      found.push({ path: path.join(''), level: heading.level, heading: line.slice(0, 24), lines: [], children: 0 });
    }
    for (const open of found.filter(({ path: own }) => path.join('').startsWith(own) && isAncestor(own, path)))
      open.lines.push(line);
  }
  return found.map(({ path: own, heading, lines, children }) => ({
    path: own,
    heading,
    text: lines.join('').replace(/\s+/g, ''),
    isLeaf: children === 0,
  }));
}

/** True when `own` is the path itself or one of its beginnings, part by part. */
function isAncestor(own: string, path: readonly string[]): boolean {
  return path.some((_, index) => path.slice(0, index + 1).join('') === own);
}
