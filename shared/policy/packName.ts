import type { Text } from './category.ts';

const places: Readonly<Record<string, Text>> = {
  national: { 'zh-CN': '全国', en: 'national' },
  chongqing: { 'zh-CN': '重庆市', en: 'Chongqing' },
  liaoning: { 'zh-CN': '辽宁省', en: 'Liaoning' },
  hubei: { 'zh-CN': '湖北省', en: 'Hubei' },
  jiaozhou: { 'zh-CN': '胶州市', en: 'Jiaozhou' },
  huainan: { 'zh-CN': '淮南市', en: 'Huainan' },
};

/** `huainan/2024-1` → 淮南市 2024-1 版 */
export function packName(id: string, language: 'zh-CN' | 'en'): string {
  const [place = '', version = ''] = id.split('/');
  const name = places[place]?.[language] ?? place;
  return language === 'en' ? `${name} ${version}` : `${name} ${version} 版`;
}
