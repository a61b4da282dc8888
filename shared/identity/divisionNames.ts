import { demoDivisions } from './demoDivisions.ts';

/** Names that the product shows. Other codes of GB/T 2260 are valid too; they are shown by their digits. */
export const divisionNames: Readonly<Record<string, { zh: string; en: string }>> = {
  '210000': { zh: '辽宁省', en: 'Liaoning' },
  '210100': { zh: '沈阳市', en: 'Shenyang' },
  '210200': { zh: '大连市', en: 'Dalian' },
  '340000': { zh: '安徽省', en: 'Anhui' },
  '340400': { zh: '淮南市', en: 'Huainan' },
  '340402': { zh: '大通区', en: 'Datong District' },
  '340403': { zh: '田家庵区', en: "Tianjia'an District" },
  '340404': { zh: '谢家集区', en: 'Xiejiaji District' },
  '340405': { zh: '八公山区', en: 'Bagongshan District' },
  '340406': { zh: '潘集区', en: 'Panji District' },
  '340421': { zh: '凤台县', en: 'Fengtai County' },
  '340422': { zh: '寿县', en: 'Shou County' },
  '370000': { zh: '山东省', en: 'Shandong' },
  '370200': { zh: '青岛市', en: 'Qingdao' },
  '370281': { zh: '胶州市', en: 'Jiaozhou' },
  '420000': { zh: '湖北省', en: 'Hubei' },
  '420100': { zh: '武汉市', en: 'Wuhan' },
  '500000': { zh: '重庆市', en: 'Chongqing' },
  ...demoDivisions,
};
