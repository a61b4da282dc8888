import type * as z from 'zod';
import type { Role } from '../../../../shared/access/index.ts';
import { ancestorAt, childrenOf, levelOf, nameOf } from '../../../../shared/identity/index.ts';
import { type Agency, agencyNames } from '../../../../shared/policy/index.ts';
import type { Account } from '../../oidc/Account.ts';
import { demoCounty } from '../generator/createCounty.ts';

type DemoAccount = z.input<typeof Account>;

/** Every demo account has this password. They exist in the local cloud only. */
export const demoPassword = 'doudi-demo';

/** County agencies that check means, answer referrals or take part in a deliberation. */
export const countyAgencies = [
  'medical-insurance',
  'human-resources',
  'disabled-persons-federation',
  'education',
  'housing',
  'agriculture',
  'verification-centre',
  'emergency-management',
  'health',
  'finance',
  'development-reform',
] as const satisfies readonly Agency[];

const familyNames = [...'安白柏包毕卞卜蔡常车陈池储单丁窦段樊范方房费凤伏符傅甘葛耿龚顾'];
const givenNames = [...'宁澄予衡舒珂岚韬'];
let issued = 0;
/** Two characters, so that no officer has the name of somebody in the county. */
const nextName = () => `${familyNames[issued % familyNames.length]}${givenNames[issued++ % givenNames.length]}`;

function account(
  organ: string,
  userName: string,
  roles: readonly Role[],
  zh: string,
  en: string,
  offered = false,
): DemoAccount {
  const [agency = '', division = ''] = organ.split(':');
  const title = { zh, en };
  const place = { organ, agency, division, level: levelOf(division) };
  return {
    sub: userName,
    userName,
    password: demoPassword,
    name: nextName(),
    roles: [...roles],
    title,
    offered,
    ...place,
  };
}

const townships = childrenOf(demoCounty).flatMap((division, index) => {
  const organ = `township:${division}`;
  const [zh, en] = [nameOf(division, 'zh-CN') ?? division, nameOf(division, 'en') ?? division];
  const first = index === 0;
  return [
    // The township itself answers referrals that ask for emergency relief.
    account(
      organ,
      `officer-${division}`,
      ['township-officer', 'agency-officer'],
      `${zh}经办人`,
      `Officer, ${en}`,
      first,
    ),
    account(organ, `leader-${division}`, ['township-leader'], `${zh}分管负责人`, `Leader, ${en}`, first),
    ...childrenOf(division).flatMap((village) => [
      account(
        `mutual-aid-society:${village}`,
        `mutual-aid-${village}`,
        ['agency-officer'],
        `${nameOf(village, 'zh-CN')}互助社`,
        `Mutual-aid society, ${nameOf(village, 'en')}`,
      ),
    ]),
  ];
});

const civilAffairs = `civil-affairs:${demoCounty}`;

const county = [
  account(
    civilAffairs,
    'county-officer',
    ['county-officer', 'agency-officer'],
    '区民政局经办人',
    'County officer',
    true,
  ),
  // The reviewer (审核人) signs after the officer who wrote the form, and is never the same person.
  account(civilAffairs, 'county-reviewer', ['county-officer'], '区民政局审核人', 'County reviewer', true),
  account(civilAffairs, 'county-leader', ['county-leader'], '区民政局分管负责人', 'County leader', true),
  account(civilAffairs, 'register-operator', ['register-operator'], '名册管理员', 'Register operator', true),
  account(civilAffairs, 'administrator', ['administrator'], '系统管理员', 'Administrator', true),
  account(`audit:${demoCounty}`, 'auditor', ['auditor'], '审计人员', 'Auditor', true),
  ...countyAgencies.map((agency) =>
    account(
      `${agency}:${demoCounty}`,
      `${agency}-officer`,
      ['agency-officer'],
      `区${agencyNames[agency]['zh-CN']}经办人`,
      `Officer, ${agencyNames[agency].en}`,
      agency === 'medical-insurance',
    ),
  ),
];

const city = `civil-affairs:${ancestorAt(demoCounty, 'prefecture')}`;

/** Numbers of the city are entered there, by two persons. */
const norms = [
  account(city, 'norm-officer', ['norm-officer'], '市民政局标准经办人', 'Officer of the city’s norms', true),
  account(city, 'norm-leader', ['norm-leader'], '市民政局标准负责人', 'Head of the city’s norms', true),
];

/** People of the demo county's offices, and those of the city above it. */
export const demoAccounts: readonly DemoAccount[] = [...county, ...townships, ...norms];
