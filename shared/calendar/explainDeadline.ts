import type { PlainDate } from '../time/index.ts';
import type { DayRange, Deadline } from './deadline.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const month = (date: PlainDate) => Number(date.slice(5, 7));
const day = (date: PlainDate) => Number(date.slice(8, 10));

const zhDay = (date: PlainDate) => `${month(date)} 月 ${day(date)} 日`;
const enDay = (date: PlainDate) => `${day(date)} ${months[month(date) - 1]}`;

function zhRange({ from, to }: DayRange): string {
  if (from === to) return zhDay(from);
  return month(from) === month(to) ? `${month(from)} 月 ${day(from)}–${day(to)} 日` : `${zhDay(from)}–${zhDay(to)}`;
}

function enRange({ from, to }: DayRange): string {
  if (from === to) return enDay(from);
  return month(from) === month(to) ? `${day(from)}–${enDay(to)}` : `${enDay(from)} – ${enDay(to)}`;
}

/** One sentence that says why the deadline falls on its day, in both languages of the product. */
export function explainDeadline(deadline: Deadline): { 'zh-CN': string; en: string } {
  const zh: string[] = [];
  const en: string[] = [];
  if (deadline.skippedHolidays.length > 0) {
    zh.push(`跳过 ${deadline.skippedHolidays.map(zhRange).join('、')}`);
    en.push(`skips ${deadline.skippedHolidays.map(enRange).join(', ')}`);
  }
  if (deadline.makeUpDays.length > 0) {
    zh.push(`含 ${deadline.makeUpDays.map(zhDay).join('、')}补班`);
    en.push(`counts the make-up working day ${deadline.makeUpDays.map(enDay).join(', ')}`);
  }
  if (!deadline.calendarKnown) {
    zh.push('放假安排尚未公布，按周一至周五计');
    en.push('holidays not published yet, Monday to Friday counted');
  }
  return {
    'zh-CN': `到期 ${zhDay(deadline.dueDate)}${zh.length > 0 ? `：${zh.join('，')}` : ''}`,
    en: `Due ${enDay(deadline.dueDate)}${en.length > 0 ? `: ${en.join('; ')}` : ''}`,
  };
}
