import { type Command, type Context, done } from '../../commands/command.ts';
import { bucketOf } from '../../comparison/bucketOf.ts';
import { entitlements } from '../../entitlements/entitlement.ts';
import { payments } from '../../entitlements/payment.ts';
import { assistanceUnits } from '../../families/family.ts';
import { persons } from '../../persons/person.ts';
import { Category } from '../../policy/category.ts';
import { formatCitation } from '../../policy/citation.ts';
import type { Entitlement } from '../../policy/index.ts';
import type { Reader } from '../../records/reader.ts';
import { create, replace, type Write } from '../../records/write.ts';
import { sendReferral } from '../../referrals/sendReferral.ts';
import { addDays, addMonths, shanghaiDateOf } from '../../time/index.ts';
import { type Application, advance, applications } from '../application.ts';
import { caseDeterminations } from '../caseDetermination.ts';
import { caseFacts } from '../caseFacts.ts';
import { confirmedEntitlements } from './confirmed.ts';
import { countyOrgan, type Delivery, deliveriesOf } from './position.ts';

/**
 * Carries a confirmation out: the persons hold the category, the unit its entitlements, the bridge payment is owed once,
 * and every other organ that owes something is told (推送).
 */
export const grantAssistance: Command<{ caseId: string }, { status: string; deliveries: Delivery[] }> = {
  name: 'grant-assistance',
  async decide(reader, { caseId }, context) {
    const application = await reader.get(applications, { id: caseId });
    if (application.status !== 'served') {
      return done({ status: application.status, deliveries: await deliveriesOf(application, reader) }, [], []);
    }
    const category = Category.parse(application.decision?.category);
    const { determination } = await reader.get(caseDeterminations, { caseId, id: application.determinationId ?? '' });
    const { facts } = await reader.get(caseFacts, { caseId });
    const items = confirmedEntitlements(application, facts, determination, category);
    const { familyId, unitId } = application;
    const from = firstOfNextMonth(application);
    const granted = { familyId, caseId, unitId, category, from, items, recordedAt: context.now };
    const before = await reader.find(entitlements, { familyId, caseId });
    const owed = bridgePayment(application, items, context);
    const bridge = owed && !(await reader.find(payments, owed)) ? owed : undefined;
    const referred = referralsFor(application, items, context);
    const assisted = advance(application, 'assisted', context.now);
    return done(
      {
        status: assisted.status,
        deliveries: [
          ...(bridge
            ? [{ kind: 'pay-bridge' as const, subject: bridge.id, organ: countyOrgan(application.county) }]
            : []),
          ...referred.map(({ id, organ }) => ({ kind: 'handle-referral' as const, subject: id, organ })),
        ],
      },
      [
        replace(applications, assisted),
        before ? replace(entitlements, { ...granted, version: before.version }) : create(entitlements, granted),
        ...(bridge ? [create(payments, bridge)] : []),
        ...(await hold(reader, application, category, from, context)),
        ...referred.flatMap(({ writes }) => writes),
      ],
      [
        {
          chain: familyId,
          type: 'assistance-granted',
          caseId,
          payload: { category, from, items: items.map(({ benefit, person, amount }) => ({ benefit, person, amount })) },
        },
        ...referred.flatMap(({ events }) => events),
      ],
    );
  },
};

/** 57号 art. 21: from the month after the decision. */
function firstOfNextMonth({ decision, since }: Application): string {
  const next = addMonths(shanghaiDateOf(decision?.at ?? since), 1);
  return addDays(next, 1 - Number(next.slice(8, 10)));
}

function bridgePayment({ familyId, id: caseId }: Application, items: Entitlement[], context: Context) {
  const item = items.find(({ benefit }) => benefit === 'BRIDGE_TEMP_RELIEF');
  if (!item || item.amount.fen === 0) return undefined;
  const { fen } = item.amount;
  return {
    familyId,
    id: `bridge~${caseId}`,
    caseId,
    kind: 'bridge' as const,
    ...(fen !== null && { fen }),
    status: 'owed' as const,
    owedSince: context.now,
    basis: formatCitation(item.citation),
  };
}

/** One push to each organ that shall give something, for all that it owes this unit. */
function referralsFor(application: Application, items: Entitlement[], context: Context) {
  const owed = items.filter(({ force, agency }) => force === 'shall' && agency !== 'civil-affairs');
  return [...Map.groupBy(owed, ({ organ }) => organ)].map(([organ, theirs]) => {
    const need = [...new Set(theirs.map(({ benefit }) => benefit))].join(', ');
    const basis = theirs[0] ? formatCitation(theirs[0].citation) : '';
    const asked = { personId: application.applicantId, act: 'push' as const, organ, need, basis };
    return sendReferral(application, asked, context);
  });
}

async function hold(
  reader: Reader,
  application: Application,
  category: Category,
  since: string,
  context: Context,
): Promise<Write[]> {
  const { familyId, unitId, id: origin } = application;
  const unit = await reader.get(assistanceUnits, { familyId, id: unitId });
  const covered = await Promise.all(unit.covered.map((id) => reader.get(persons, { id })));
  const today = shanghaiDateOf(context.now);
  return [
    replace(assistanceUnits, { ...unit, category, since }),
    ...covered.map((person) => {
      const others = person.categories.filter((held) => held.category !== category || (held.until ?? '9') <= today);
      const categories = [...others, { category, since: today, origin }];
      return replace(persons, { ...person, categories, bucket: person.bucket ?? bucketOf(person.idHash) });
    }),
  ];
}
