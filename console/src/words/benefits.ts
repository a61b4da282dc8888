import { benefitNames } from '../../../shared/policy/packs/benefitNames.ts';

/** Every benefit item of every pack, by its code: those that several notices share, and those that one has alone. */
export const benefitWords: Readonly<Record<string, { zh: string; en: string }>> = {
  ...benefitNames,
  BRIDGE_TEMP_RELIEF: { zh: '新增对象临时救助金', en: 'Bridge payment' },
  EDU_AID_HIGH: { zh: '高中阶段免学（杂）费与国家助学金', en: 'High school: fees waived, state grant' },
  HOUSING_URBAN_GUARANTEE: { zh: '城镇住房应保尽保', en: 'Urban housing guaranteed within the waiting period' },
  SVC_HOSPITAL_CARE_INSURANCE: { zh: '住院护理保险或护理服务', en: 'Hospital care insurance or service' },
  UTIL_ELECTRICITY_FREE: { zh: '免费用电基数', en: 'Free electricity' },
  UTIL_GAS_FREE: { zh: '免费用气基数', en: 'Free gas' },
  UTIL_WATER_FREE: { zh: '基本水价免费补贴', en: 'Free basic water' },
  UTIL_GAS_INSTALL_HALF: { zh: '燃气工程安装费减半', en: 'Gas installation at half price' },
  UTIL_WATER_RETROFIT_HALF: { zh: '“一户一表”改造安装费减半', en: 'Water meter retrofit at half price' },
  CONSUMPTION_RELIEF_ALL: {
    zh: '水、电、气和基本殡葬消费减免',
    en: 'Relief on water, power, gas and basic funerals',
  },
  CONSUMPTION_RELIEF_INSTALL_RENT: {
    zh: '管道燃气设施费、公租房租金减免',
    en: 'Relief on gas installation and public rent',
  },
};
