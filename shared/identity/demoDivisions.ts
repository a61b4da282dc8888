/**
 * DEMONSTRATION DATA. The county is real; these townships and villages are invented, so that no synthetic case
 * seems to belong to a real place. Township codes use the sub-range 9xx, which the statistics bureau has not given out.
 */
export const demoDivisions: Readonly<Record<string, { zh: string; en: string }>> = {
  '340404901': { zh: '望湖街道（演示）', en: 'Wanghu Subdistrict (demo)' },
  '340404902': { zh: '长安街道（演示）', en: "Chang'an Subdistrict (demo)" },
  '340404903': { zh: '杨桥镇（演示）', en: 'Yangqiao Town (demo)' },
  '340404904': { zh: '石塘镇（演示）', en: 'Shitang Town (demo)' },
  '340404905': { zh: '柳河乡（演示）', en: 'Liuhe Township (demo)' },
  '340404901001': { zh: '湖滨社区', en: 'Hubin Community' },
  '340404901002': { zh: '矿工新村社区', en: 'Kuanggong Xincun Community' },
  '340404901003': { zh: '望江社区', en: 'Wangjiang Community' },
  '340404902001': { zh: '长安社区', en: "Chang'an Community" },
  '340404902002': { zh: '文化路社区', en: 'Wenhua Road Community' },
  '340404902003': { zh: '平山社区', en: 'Pingshan Community' },
  '340404903001': { zh: '杨桥社区', en: 'Yangqiao Community' },
  '340404903201': { zh: '大塘村', en: 'Datang Village' },
  '340404903202': { zh: '东圩村', en: 'Dongwei Village' },
  '340404903203': { zh: '李岗村', en: 'Ligang Village' },
  '340404904001': { zh: '石塘社区', en: 'Shitang Community' },
  '340404904201': { zh: '红旗村', en: 'Hongqi Village' },
  '340404904202': { zh: '沈巷村', en: 'Shenxiang Village' },
  '340404904203': { zh: '新店村', en: 'Xindian Village' },
  '340404905201': { zh: '柳河村', en: 'Liuhe Village' },
  '340404905202': { zh: '双桥村', en: 'Shuangqiao Village' },
  '340404905203': { zh: '赵楼村', en: 'Zhaolou Village' },
};
