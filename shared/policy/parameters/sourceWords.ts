import type { Text } from '../category.ts';

/** Sources that we give ourselves, where no document says a number. Those that do are named as they name themselves. */
const ours: Readonly<Record<string, Text>> = Object.fromEntries(
  [
    ['DEMONSTRATION VALUE, not the law of any place', '演示值，不是任何地方的标准'],
    ['淮民〔2024〕18号 二（一）「可以」: on by default (Y39)', '淮民〔2024〕18号 二（一）「可以」：默认执行'],
    ['淮民〔2024〕18号 四（一）: per confirmed person (Y15)', '淮民〔2024〕18号 四（一）：按认定的人数'],
    ['no norm asks for a blind sample', '没有规范要求盲抽，系统默认'],
    ['no norm says: the run goes on and names who is late', '没有规范规定：照常比对，并指出迟报部门'],
    ['no norm speaks of it: off until a place switches it on', '没有规范规定：各地启用前不执行'],
    ['no norm gives a number', '没有规范给出数值，系统默认'],
    ['any vehicle is a lead', '系统默认：有车即为线索'],
    ['a second home is a lead', '系统默认：有第二套住房即为线索'],
    ['any capital paid in is a lead', '系统默认：有出资即为线索'],
    ['any emergency aid record counts', '系统默认：有受灾救助记录即计入'],
  ].map(([en = '', zh = '']) => [en, { 'zh-CN': zh, en }]),
);

/** The source of a number, as it is shown. */
export const sourceWords = (source: string, language: 'zh-CN' | 'en'): string => ours[source]?.[language] ?? source;
