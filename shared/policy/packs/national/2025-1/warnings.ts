import { cite } from '../../../citation.ts';
import type { WarningPolicy } from '../../../warningPolicy.ts';

/** No national day limits (policy facts 3.1): the numbers are ours and shown as such. */
export const deadlines: WarningPolicy['deadlines'] = {
  verification: { workingDays: 10, basis: { kind: 'our-default' } },
  handling: { workingDays: 10, basis: { kind: 'our-default' } },
  urgent: { workingDays: 1, basis: { kind: 'our-default' } },
};

const watched = cite('83', '三（三）', '及时将求助信息推送至相关部门，由相关部门根据职责提供其他专项社会救助或者帮扶');
const informed = cite('57', '第六条', '应当主动告知其共同生活的家庭成员相关政策');
const checked = cite('57', '第三十一条', '对最低生活保障家庭的经济状况定期核查');

/** What national rules ask of a warning where the local notice has no class for it. */
export const warnings: WarningPolicy = {
  owner: { agency: 'civil-affairs', level: 'county' },
  verification: { required: true, visitAlways: false, citation: cite('83', '三（三）', '及时查访核实、实施救助帮扶') },
  deadlines,
  classes: {
    'new-hardship': {
      acts: [{ act: 'push', mode: 'shall', citation: watched }],
      agency: 'civil-affairs',
      level: 'county',
      citation: watched,
      ambiguities: [],
    },
    'possibly-eligible': {
      acts: [
        { act: 'inform', mode: 'shall', citation: informed },
        { act: 'assisted-application', mode: 'may', citation: informed },
      ],
      agency: 'township',
      level: 'township',
      citation: informed,
      ambiguities: [],
    },
    'possibly-ineligible': {
      acts: [{ act: 'review', mode: 'shall', citation: checked }],
      agency: 'civil-affairs',
      level: 'county',
      citation: checked,
      ambiguities: ['Y28'],
    },
  },
  deliberation: {
    level: 'county',
    mode: 'may',
    citation: cite('57-2024', '第九条', '可以启动县级困难群众基本生活保障工作协调机制'),
  },
};
