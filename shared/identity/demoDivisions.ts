/**
 * DEMONSTRATION DATA. The county is real; its townships and villages here are invented, so that no synthetic case
 * seems to belong to a real place. A deployment replaces this file by the official list of its county.
 */
export const demoDivisions: Readonly<Record<string, { zh: string; en: string }>> = {
  '340404001': { zh: '望湖街道（演示）', en: 'Wanghu Subdistrict (demo)' },
  '340404002': { zh: '长安街道（演示）', en: "Chang'an Subdistrict (demo)" },
  '340404003': { zh: '杨桥镇（演示）', en: 'Yangqiao Town (demo)' },
  '340404004': { zh: '石塘镇（演示）', en: 'Shitang Town (demo)' },
  '340404005': { zh: '柳河乡（演示）', en: 'Liuhe Township (demo)' },
  '340404001001': { zh: '湖滨社区', en: 'Hubin Community' },
  '340404001002': { zh: '矿工新村社区', en: 'Kuanggong Xincun Community' },
  '340404001003': { zh: '望江社区', en: 'Wangjiang Community' },
  '340404002001': { zh: '长安社区', en: "Chang'an Community" },
  '340404002002': { zh: '文化路社区', en: 'Wenhua Road Community' },
  '340404002003': { zh: '平山社区', en: 'Pingshan Community' },
  '340404003001': { zh: '杨桥社区', en: 'Yangqiao Community' },
  '340404003201': { zh: '大塘村', en: 'Datang Village' },
  '340404003202': { zh: '东圩村', en: 'Dongwei Village' },
  '340404003203': { zh: '李岗村', en: 'Ligang Village' },
  '340404004001': { zh: '石塘社区', en: 'Shitang Community' },
  '340404004201': { zh: '红旗村', en: 'Hongqi Village' },
  '340404004202': { zh: '沈巷村', en: 'Shenxiang Village' },
  '340404004203': { zh: '新店村', en: 'Xindian Village' },
  '340404005201': { zh: '柳河村', en: 'Liuhe Village' },
  '340404005202': { zh: '双桥村', en: 'Shuangqiao Village' },
  '340404005203': { zh: '赵楼村', en: 'Zhaolou Village' },
};
