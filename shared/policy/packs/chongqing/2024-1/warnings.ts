import { cite } from '../../../citation.ts';
import type { WarningPolicy } from '../../../warningPolicy.ts';
import { classActsOf } from '../../classActsOf.ts';
import { warnings as national } from '../../national/2025-1/warnings.ts';

const clause = '二（七）';
const deliver = '要尽快按规定落实或商请相关社会救助管理部门落实相关救助政策';
const inform = '应当告知其相关救助政策和申办渠道';
const push = '将信息分类推送至相关社会救助管理部门处理';
const check = '及时核查或商请相关社会救助管理部门核查有关情况，符合终止条件的按规定终止救助';
const complex = '可适时启动区县级困难群众基本生活保障工作协调机制，通过“一事一议”等方式集体研究处理';
const { act, county } = classActsOf('000');

/** 二（七）, with 限时核查 and the start of procedures from 二（六）. A visit stands behind every warning there. */
export const warnings: WarningPolicy = {
  ...national,
  verification: {
    required: true,
    visitAlways: true,
    citation: cite('000', '二（六）', '采取及时预警、分类管理、限时核查等措施'),
  },
  classes: {
    ...national.classes,
    'policy-not-delivered': county(
      clause,
      deliver,
      [act('implement', clause, deliver), act('request', clause, deliver)],
      ['X28', 'Y21'],
    ),
    'possibly-eligible': county(
      clause,
      inform,
      [
        act('inform', clause, inform),
        act('push', clause, push),
        act('assisted-application', '二（六）', '按规定及时启动救助程序'),
      ],
      ['X05', 'X06'],
    ),
    'possibly-ineligible': county(clause, check, [act('review', clause, check)], ['X29', 'Y28']),
    complex: county(clause, complex, [act('deliberation', clause, complex, 'may')], ['X01', 'X02']),
  },
  deliberation: { level: 'county', mode: 'may', citation: cite('000', clause, complex) },
};
