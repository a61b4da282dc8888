import { cite } from '../../../citation.ts';
import { norm, type Procedure } from '../../../procedure.ts';
import { procedure as national } from '../../national/2025-1/procedure.ts';

/** What the notice adds to national procedure: bridge payment, township's own name for temporary relief, the mechanism. */
export const procedure: Procedure = {
  ...national,
  bridge: {
    categories: ['dibao', 'tekun'],
    term: { days: 3, counting: 'working', basis: norm(cite('004', '四（一）', '当月审核确认后的3个工作日内')) },
  },
  temporaryRelief: {
    ...national.temporaryRelief,
    confirm: {
      agency: 'township',
      level: 'township',
      basis: norm(cite('004', '四（三）', '将“临时救助审核确认”权限赋予乡镇人民政府（街道办事处），以其自身名义行使')),
    },
    ownName: true,
    smallAmountFirst: norm(cite('004', '四（三）', '可实行“小金额先行救助”，事后补充说明情况')),
    firstCap: 'parameter',
  },
  deliberation: {
    level: 'county',
    mode: 'may',
    basis: norm(cite('004', '三（四）', '可适时启动县级困难群众基本生活保障工作协调机制')),
  },
  annualCounters: [
    {
      counter: 'coordination-mechanism',
      atLeast: 1,
      basis: norm(cite('004', '四（三）', '各县（区）在每年度内至少启动一次困难群众基本生活保障工作协调机制')),
    },
    {
      counter: 'staff-training',
      atLeast: 1,
      basis: norm(cite('004', '五（一）', '每年度对市、县、乡、村四级社会救助工作力量进行一次全员培训')),
    },
    {
      counter: 'publicity-month-may',
      atLeast: 1,
      basis: norm(cite('004', '五（一）', '在每年度 5 月开展社会救助政策宣传月活动')),
    },
  ],
  paperCertificate: {
    issued: true,
    basis: norm(cite('004', '四（五）', '持民政部门相关证件到燃气、供水经营企业办理')),
  },
};
