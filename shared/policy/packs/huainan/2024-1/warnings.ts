import { cite } from '../../../citation.ts';
import type { ClassAct, WarningClassPolicy, WarningPolicy } from '../../../warningPolicy.ts';
import { warnings as national } from '../../national/2025-1/warnings.ts';

const act = (name: ClassAct['act'], mode: ClassAct['mode'], clause: string, phrase: string): ClassAct => ({
  act: name,
  mode,
  citation: cite('004', clause, phrase),
});

const notDelivered = '要尽快按规定落实或商请相关社会救助管理部门落实救助政策';
const complex = '可适时启动县级困难群众基本生活保障工作协调机制，通过“一事一议”方式集体研究处理';
const mayQualify = '将信息分类推送至相关社会救助管理部门处理';
const mayNoLonger = '及时核查或商请相关社会救助管理部门核查有关情况，对符合终止条件的按规定终止救助';
const residual = '要及时联系当地的村（社区）“救急难”互助社按规定予以救助';

const county = (
  own: Pick<WarningClassPolicy, 'acts' | 'citation'> & { ambiguities?: string[] },
): WarningClassPolicy => ({
  agency: 'civil-affairs',
  level: 'county',
  ambiguities: [],
  ...own,
});

/** 三（四）分类处置预警信息, with the duty of 三（三） to inform and to start the procedure. */
export const warnings: WarningPolicy = {
  ...national,
  owner: { agency: 'civil-affairs', level: 'county' },
  verification: national.verification,
  classes: {
    ...national.classes,
    'policy-not-delivered': county({
      citation: cite('004', '三（四）', notDelivered),
      acts: [act('implement', 'shall', '三（四）', notDelivered), act('request', 'shall', '三（四）', notDelivered)],
      ambiguities: ['X28', 'Y21'],
    }),
    'possibly-eligible': county({
      citation: cite('004', '三（四）', mayQualify),
      acts: [
        act('push', 'shall', '三（四）', mayQualify),
        act('inform', 'shall', '三（三）', '发现符合救助条件的，应当告知相关救助政策'),
        act('assisted-application', 'shall', '三（三）', '按规定及时启动救助程序'),
      ],
      ambiguities: ['X05', 'X06'],
    }),
    'possibly-ineligible': county({
      citation: cite('004', '三（四）', mayNoLonger),
      acts: [act('review', 'shall', '三（四）', mayNoLonger)],
      ambiguities: ['X29', 'Y28'],
    }),
    complex: county({
      citation: cite('004', '三（四）', complex),
      acts: [act('deliberation', 'may', '三（四）', complex)],
      ambiguities: ['X01', 'X02'],
    }),
    'residual-hardship': {
      agency: 'mutual-aid-society',
      level: 'village',
      citation: cite('004', '三（四）', residual),
      acts: [act('mutual-aid', 'shall', '三（四）', residual)],
      ambiguities: [],
    },
  },
  deliberation: { level: 'county', mode: 'may', citation: cite('004', '三（四）', complex) },
};
