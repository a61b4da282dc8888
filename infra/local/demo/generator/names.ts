import type { Sex } from '../../../../shared/identity/index.ts';
import type { Random } from './random.ts';

export const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
export const givenOfMen = [...'建国志强军伟勇磊涛斌辉峰刚杰浩鹏宇飞超波俊凯旭龙祥德福根喜贵友兴荣胜富生宏春华文明'];
export const givenOfWomen = [...'秀英玉兰桂芳霞萍娟丽敏静艳红燕琴梅凤莲云翠珍香月淑慧婷雪倩颖莉洁琳佳欣怡春华文明'];

/** Always three characters, so that a name is no everyday word and can be searched for in logs. */
export function drawName(random: Random, sex: Sex, surname = random.pick(surnames)): string {
  const given = sex === 'male' ? givenOfMen : givenOfWomen;
  return surname + random.pick(given) + random.pick(given);
}
