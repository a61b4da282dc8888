import type { Text } from './category.ts';

/** Where a decision takes effect: in the engine for every pack, in rules, benefits, warnings or procedure of packs, in parameters, or in another area. */
type Place = 'engine' | 'rules' | 'benefits' | 'warnings' | 'procedure' | 'parameters' | 'platform';

export interface AmbiguityDecision {
  readonly place: Place;
  readonly decision: Text;
}

const decided = (place: Place, zh: string, en: string): AmbiguityDecision => ({ place, decision: { 'zh-CN': zh, en } });

/**
 * What was decided where the notices contradict each other (X) or leave something open (Y). Rules name the ids that they
 * rest on, and explanations show them. Every decision is ours until an organ confirms or changes it.
 */
export const ambiguities = {
  X01: decided(
    'warnings',
    '“一事一议”的层级按各地通知，不写死县级',
    'The level of deliberation is data of the pack, never fixed at county',
  ),
  X02: decided(
    'warnings',
    '“可适时启动”为可以，湖北“启动”为应当，应当时无会议记录不得办结',
    '可适时 is may; Hubei says shall, and then no complex case closes without minutes',
  ),
  X03: decided(
    'procedure',
    '未获批对象监测期自作出决定之日起算；未定期限的 24 个月时复核',
    'Refused applicants are watched from the decision; without a limit, looked at again after 24 months',
  ),
  X04: decided(
    'procedure',
    '退出监测的范围按通知，自退出生效日起算；通知未规定的不开启',
    'Whose exit is watched follows the notice, from the day it takes effect; silence leaves it off',
  ),
  X05: decided(
    'warnings',
    '“可能符合”的处置动作按各地通知，不取并集',
    'What follows from “possibly eligible” is what each notice says, not the union',
  ),
  X06: decided(
    'warnings',
    '“可能符合”区分：低收入人口可能符合救助条件；其他人可能符合认定条件',
    'Possibly eligible for a benefit (already low-income) or for determination (not yet)',
  ),
  X07: decided(
    'engine',
    '类别记在个人名下，家庭类别由成员推导',
    'Persons hold categories; that of the household is derived',
  ),
  X08: decided(
    'engine',
    '“应当”的顺序为强制，“一般应”的顺序为默认，偏离须写理由',
    '应当 makes the order mandatory, 一般应 a default; a departure needs a reason',
  ),
  X09: decided(
    'platform',
    '审核确认与审核认定是同一行为，显示用语按各地',
    '确认 and 认定 are one act with two display words',
  ),
  X10: decided(
    'benefits',
    '医疗救助比例按地区、类别和子类分别列表，未定的为“按规定”',
    'Medical ratios are tables by place, category and kind; an empty cell means by regulation',
  ),
  X11: decided(
    'benefits',
    '资助参保未写数额的为“按规定”，不作零',
    'A premium subsidy without a number is by regulation, never zero',
  ),
  X12: decided('benefits', '防止返贫帮扶与其他救助叠加', 'Support against relapse is added to other benefits'),
  X13: decided(
    'benefits',
    '胶州先行救助不设小金额限制，仍须事后说明',
    'Jiaozhou’s relief first has no cap, the statement is still owed',
  ),
  X14: decided('benefits', '胶州急难救助可以以家庭为对象', 'In Jiaozhou a family may receive emergency relief'),
  X15: decided(
    'procedure',
    '胶州不出纸质证明；淮南纸质与电子均可',
    'No paper certificate in Jiaozhou; paper or electronic in Huainan',
  ),
  X16: decided(
    'rules',
    '单人户的重度为一、二级；单独纳入另含三级智力、精神',
    'Severe is grade 1–2 for a single person; individual inclusion adds grade 3 of mind',
  ),
  X17: decided(
    'rules',
    '辽宁单独纳入未写“可”，其余为“可”；均须本人申请',
    'Individual inclusion is plain in Liaoning and “may” elsewhere; always on application',
  ),
  X18: decided(
    'rules',
    '边缘家庭财产：重庆按低保规定，淮南金融和车辆为 1.5 倍',
    'Margin assets: dibao limits in Chongqing, 1.5 times for money and vehicles in Huainan',
  ),
  X19: decided(
    'rules',
    '重庆“家庭收入符合低保规定”理解为按低保办法核算收入',
    'In Chongqing “income … according to the rules” means counted by them',
  ),
  X20: decided(
    'rules',
    '刚性支出家庭按未扣减收入计算，不重复扣减',
    'Rigid-expenditure families are judged on gross income: nothing is counted twice',
  ),
  X21: decided(
    'procedure',
    '退出转认定的去向按通知，须本人同意',
    'Where an exit may lead follows the notice, with consent',
  ),
  X22: decided(
    'rules',
    '其他困难人员：湖北一事一议，淮南按当地办法，辽宁由部门提供',
    'Other hardship: by meeting in Hubei, by local rule in Huainan, supplied by agencies in Liaoning',
  ),
  X23: decided(
    'benefits',
    '淮南农村危房改造对刚性支出家庭列为有条件项',
    'Rural housing for rigid families in Huainan stands with a question mark',
  ),
  X24: decided(
    'benefits',
    '防止返贫子类采用统一枚举并对照各地称谓',
    'One list of kinds of relapse risk, mapped to each notice’s words',
  ),
  X25: decided('platform', '按身份去重一人一档，类别全部保留', 'One record per person with all its categories'),
  X26: decided(
    'warnings',
    '预警由最低的有权层级办理，上级可查看和改派',
    'The lowest competent level works on a warning; higher ones see and reassign',
  ),
  X27: decided('platform', '救助反馈统一接口，渠道按各地配置', 'One feedback interface; the channel is data'),
  X28: decided(
    'warnings',
    '政策未落实：本部门职责内的落实，其他商请；湖北一律商请',
    'Policy not delivered: deliver one’s own, request others; Hubei always requests',
  ),
  X29: decided(
    'warnings',
    '“不再符合”均按疑似处理，由认定机关决定',
    'No longer eligible is a suspicion; the determining organ decides',
  ),
  X30: decided('platform', '同意分用途登记，可分别撤回', 'Consent is kept by purpose, each can be withdrawn'),
  X31: decided('platform', '乡镇可录入和查看本辖区，跨区不可查', 'A township writes and reads its own area only'),
  X32: decided(
    'benefits',
    '各地减免项目差异大，作为目录数据',
    'Reliefs differ wholly by place: rows of a catalogue, not code',
  ),
  Y01: decided(
    'procedure',
    '辽宁文件为征求意见稿，须明示才可使用',
    'Liaoning’s text is a draft: used only with an explicit override',
  ),
  Y02: decided('platform', '辽宁条款编号照印刷引用', 'Liaoning’s clause numbers are cited as printed'),
  Y03: decided('platform', '不跨越原文错字引用', 'No quotation runs across the misprint'),
  Y04: decided(
    'benefits',
    '发展改革部门列为责任单位但未会签，电费数据待协议',
    'Development and reform is named but did not sign: its feed waits for an agreement',
  ),
  Y05: decided(
    'rules',
    '赡养费比例由县区在 20%–30% 内设定，与公式取低；公式未录入时按上限判断',
    'The county sets 20–30 %, the lower of share and formula counts; without the formula the share is an upper bound',
  ),
  Y06: decided(
    'rules',
    '义务人豁免仅适用于成年无业重度残疾人，计费规则适用于全部申请',
    'Exemptions of obligors are for severely disabled adults without work; the fee rule is for everyone',
  ),
  Y07: decided(
    'rules',
    '兄弟姐妹或 60 周岁及以上绝对豁免，年龄按申请日',
    'Siblings and people of 60 and over are exempt outright, by age on the day of application',
  ),
  Y08: decided(
    'parameters',
    '义务人比较收入与刚性支出比较收入为两个序列',
    'Two series of reference income, one for obligors, one for rigid expenditure',
  ),
  Y09: decided(
    'parameters',
    '上年度数据未公布时采用最近公布数并注明',
    'Before last year’s figure is out the last published one is used, with a note',
  ),
  Y10: decided(
    'engine',
    '低于为 <，超过为 >，不低于为 ≥，以上含本数，以下不含',
    '低于 <, 超过 >, 不低于 ≥, 以上 includes the number, 以下 does not',
  ),
  Y11: decided(
    'rules',
    '收入为零且有支出视为超过；支出按报销后自付',
    'No income and some spending is above any ratio; spending is what remains after reimbursement',
  ),
  Y12: decided(
    'rules',
    '低保扣减为申请月前 12 个月，刚性支出为申请日前 12 个月',
    'Deductions: 12 months before the month; rigid expenditure: before the date',
  ),
  Y13: decided(
    'procedure',
    '互认期自核对完成日起，含末日，重大变化失效',
    'Mutual recognition runs from the end of the check, its last day included; a verified change ends it',
  ),
  Y14: decided(
    'procedure',
    '授权未撤回且在库期间可复用，每次登记',
    'An authorisation is reused while it is not withdrawn; each use is logged',
  ),
  Y15: decided(
    'benefits',
    '临时救助金按确认人数各一个月，确认后 3 个工作日内',
    'The bridge payment is one month for each confirmed person, within 3 working days',
  ),
  Y16: decided(
    'benefits',
    '免费电量按户（表）计，低保与特困同户不重复',
    'Free power is per meter: a household with both categories gets it once',
  ),
  Y17: decided('benefits', '淮南免费水“城市”不限定特困人员', 'In Huainan’s free water 城市 does not bind 特困'),
  Y18: decided(
    'benefits',
    '湖北住院比例四组：特困、低保、防返贫和边缘、因病致贫',
    'Hubei’s four ratios: tekun; dibao; relapse risk with margin; poverty by illness',
  ),
  Y19: decided(
    'benefits',
    '重庆二档按一档标准全额资助，照文执行',
    'Chongqing’s tier 2 gets the whole tier-1 price, as written',
  ),
  Y20: decided(
    'benefits',
    '“符合条件的大病患者”仅限定刚性支出困难家庭',
    'The seriously ill limit only the rigid-expenditure families',
  ),
  Y21: decided(
    'warnings',
    '“及时”“尽快”“限时”默认 10 个工作日',
    'Timely, soon and time-limited are ten working days by default',
  ),
  Y22: decided(
    'procedure',
    '事后补充说明默认 10 个工作日，逾期升级不追缴',
    'The later statement is due in ten working days; lateness escalates, nothing is clawed back',
  ),
  Y23: decided(
    'procedure',
    '公示期限内容按国家规定，隐去号码、未成年人和病情',
    'Posting follows national rules, without numbers, minors and illness',
  ),
  Y24: decided(
    'platform',
    '救助链以户为主、人为子链，分合户留沿革',
    'One chain per household with a part for each person; splits and merges are linked',
  ),
  Y25: decided('procedure', '联席会议与协调机制分别计数', 'Joint meetings and the mechanism are counted apart'),
  Y26: decided(
    'procedure',
    '审核确认权限按委托授权表；淮南临时救助由乡镇',
    'Who confirms stands in a table of delegation; temporary relief is the township’s in Huainan',
  ),
  Y27: decided(
    'platform',
    '急难案件由发生地办理，办结告知户籍地、居住地',
    'The place of the emergency owns the case and tells hukou and residence',
  ),
  Y28: decided(
    'warnings',
    '终止只能由有权机关具名人员决定',
    'Only a named officer of the competent organ ends anything',
  ),
  Y29: decided(
    'platform',
    '复核申诉为平台功能，不引五份通知',
    'Review and appeal are features, not cited to the notices',
  ),
  Y30: decided(
    'engine',
    '淮南通知自印发日起优先于此前规定',
    'Huainan’s notice precedes earlier local rules from its day of issue',
  ),
  Y31: decided(
    'benefits',
    '湖北非因病致贫的刚性支出成员无住院比例',
    'In Hubei rigid members not poor by illness have no ratio',
  ),
  Y32: decided(
    'platform',
    '胶州“重点监测对象”为监测名单，不是第七类',
    'Jiaozhou’s key monitored people are a list, not a seventh category',
  ),
  Y33: decided(
    'procedure',
    '“直接认定”须有依据文件并经人确认，不适用于低保和有偿救助',
    'Direct recognition needs a document and a person, never for dibao or paid aid',
  ),
  Y34: decided(
    'engine',
    '就高按单项比较：金额、比例、类别优先',
    'The best is chosen per benefit: money, share, then category',
  ),
  Y35: decided('procedure', '过期的工作目标只作合规提示', 'Past targets are reminders, not gates'),
  Y36: decided(
    'benefits',
    '按比例的定额资助为当年个人缴费标准乘比例，取整到分',
    'A fixed sum by ratio is the ratio of that year’s contribution, in whole fen',
  ),
  Y37: decided(
    'benefits',
    '“不低于”为下限，由当地设定不低于该值',
    '不低于 is a floor; the place sets a value at or above',
  ),
  Y38: decided('benefits', '“等”字开放清单须注明依据', 'Open lists (等) need a named basis'),
  Y39: decided(
    'parameters',
    '刚性支出扣减“可以”为县级开关，默认开启',
    'The deduction that “may” be made is a county’s switch, on by default',
  ),
  Y40: decided(
    'rules',
    '先单人户后单独纳入，记录路径',
    'Single person first, then individual inclusion; the route is recorded',
  ),
  Y41: decided(
    'platform',
    '每项数据来源登记法律依据，不推定同意',
    'Each feed states its legal basis; consent is not inferred',
  ),
  Y42: decided(
    'procedure',
    '退出和未获批按人计算，户内有人在期内则保留',
    'Windows run by person; the household stays while one is inside',
  ),
  Y43: decided(
    'rules',
    '义务人逐个判断，豁免的计零，其余相加',
    'Obligors are judged one by one: the exempt give nothing, the rest add up',
  ),
  Y44: decided(
    'warnings',
    '省市协调机制与县级保障机制为两类机构，只有后者议个案',
    'Two bodies: coordination above, the hardship mechanism below; only the latter decides cases',
  ),
  Y45: decided(
    'engine',
    '防返贫收入线不约束突发严重困难户；以农业农村部门认定为准',
    'The relapse line does not bind the sudden-hardship kind; stored as received',
  ),
  Y46: decided(
    'rules',
    '特困条件为无劳动能力且无生活来源且（无义务人或义务人无能力）',
    'Tekun: no labour, no source, and (no obligor or none able)',
  ),
} as const satisfies Record<string, AmbiguityDecision>;

export type AmbiguityId = keyof typeof ambiguities;

export const isAmbiguity = (id: string): id is AmbiguityId => id in ambiguities;
