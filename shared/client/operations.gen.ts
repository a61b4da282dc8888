// Written by `npm run generate:client` from the OpenAPI document: do not edit.
import type { Send } from './send.ts';

export type Absence = { id: string; officer: string; organ: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ from: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ until: string; standIn?: string | undefined; reason: string; recordedBy: string; /** Moment in UTC with ms */ recordedAt: string; };

export type Acceptance = { outcome: "accept"; /** 六个月内其他认定部门的经济状况调查结果，不再重复调查 */ recognise?: boolean | undefined; assistance?: CheckAskedOfAnotherDivision[] | undefined; } | { outcome: "ask-for-papers"; papers: string[]; /** 材料应一次性告知；再次要求的，必须说明理由 */ reason?: string | undefined; } | { outcome: "hand-over"; /** 乡镇（街道）代码，9 位 */ to: string; reason: string; };

export type AcceptedImport = { importId: string; status: "announced" | "committed" | "checking" | "checked" | "loading" | "loaded" | "undoing" | "undone" | "rejected"; };

export type Access = { id: string; /** Moment in UTC with ms */ at: string; by: string; /** 经办人、分管负责人、部门经办、部门系统、协理员、管理员、审计、市（省）级标准经办和负责人 */ role: "township-officer" | "township-leader" | "county-officer" | "county-leader" | "agency-officer" | "agency-system" | "village-reporter" | "administrator" | "auditor" | "register-operator" | "norm-officer" | "norm-leader"; organ?: string | undefined; operation: string; /** 受理、调查核实、审核确认、救助服务、监督、审计、运行维护、本人查询 */ purpose: "acceptance" | "investigation" | "decision" | "service" | "supervision" | "audit" | "operation" | "subject-request"; fields: string[]; caseId?: string | undefined; };

export type AcknowledgedReferral = { referralId: string; status: "sent" | "acknowledged" | "answered"; };

/** 拟增条款: validated data in the rule language of the packs, never code */
export type AddedClause = { title: string; category: "dibao" | "dibao-margin" | "rigid-expenditure" | "other-hardship"; /** Slot of a rule that it takes the place of, such as `margin.income`; null: one rule more */ replaces?: string | null | undefined; /** What the clause compares: an amount or a count of the household, as the packs work it out */ measure: "net-income" | "gross-income" | "financial-assets" | "vehicles" | "homes" | "enterprise" | "medical-spending" | "education-spending" | "rigid-spending" | "members" | "minors" | "aged-members" | "severely-disabled" | "seriously-ill" | "students"; operator: "<" | "<=" | ">" | ">="; limit: { /** In the unit of the measure; fen for money */ value: number; } | { /** Name of a number that norms leave to a place or a year */ parameter: "dibao.standard" | "tekun.standard" | "income.all" | "income.urban" | "income.rural" | "income.obligor" | "dibao.financial" | "dibao.vehicles" | "dibao.homes" | "dibao.enterprise" | "margin.income-percent" | "margin.asset-percent" | "rigid.ratio" | "obligor.percent" | "deductions.switch" | "basic-pension.exempt" | "bridge.persons" | "premium.contribution" | "premium.fixed" | "small-amount.cap" | "comparison.sample" | "comparison.wait" | "feeds.match-by-name" | "indicator.medical" | "indicator.income-drop" | "indicator.composite" | "indicator.composite-medical" | "indicator.wage" | "indicator.vehicles" | "indicator.homes" | "indicator.enterprise" | "indicator.deposits" | "indicator.disaster-aid"; /** Of the number */ percent?: number | undefined; }; };

/** 拟增条款: validated data in the rule language of the packs, never code */
export type AddedClauseOutput = { title: string; category: "dibao" | "dibao-margin" | "rigid-expenditure" | "other-hardship"; /** Slot of a rule that it takes the place of, such as `margin.income`; null: one rule more */ replaces: string | null; /** What the clause compares: an amount or a count of the household, as the packs work it out */ measure: "net-income" | "gross-income" | "financial-assets" | "vehicles" | "homes" | "enterprise" | "medical-spending" | "education-spending" | "rigid-spending" | "members" | "minors" | "aged-members" | "severely-disabled" | "seriously-ill" | "students"; operator: "<" | "<=" | ">" | ">="; limit: { /** In the unit of the measure; fen for money */ value: number; } | { /** Name of a number that norms leave to a place or a year */ parameter: "dibao.standard" | "tekun.standard" | "income.all" | "income.urban" | "income.rural" | "income.obligor" | "dibao.financial" | "dibao.vehicles" | "dibao.homes" | "dibao.enterprise" | "margin.income-percent" | "margin.asset-percent" | "rigid.ratio" | "obligor.percent" | "deductions.switch" | "basic-pension.exempt" | "bridge.persons" | "premium.contribution" | "premium.fixed" | "small-amount.cap" | "comparison.sample" | "comparison.wait" | "feeds.match-by-name" | "indicator.medical" | "indicator.income-drop" | "indicator.composite" | "indicator.composite-medical" | "indicator.wage" | "indicator.vehicles" | "indicator.homes" | "indicator.enterprise" | "indicator.deposits" | "indicator.disaster-aid"; /** Of the number */ percent: number; }; };

export type AfterARepresentationHasEnded = { /** 有新的代理人的，在申请中登记新的代理，本任务随之办结 */ outcome: "acts-itself" | "nobody-for-now"; reason: string; };

export type AfterAWithdrawnAuthorisation = { outcome: "signed-again"; form: "paper" | "online" | "telephone" | "fingerprint"; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ signedOn: string; } | { outcome: "going-on-without"; /** 已告知后果，继续办理 */ reason: string; };

/** by-regulation: the notice gives no number. Never read as zero */
export type Amount = { kind: "fen" | "percent" | "quantity" | "by-regulation"; /** Null with `fen`: an input is missing */ fen: number | null; period: "month" | "year" | "once" | null; percent: number | null; /** 不低于: the place sets a value at or above */ floor: boolean; quantity: number | null; unit: "kWh/month" | "m³/month" | null; of: Text | null; };

export type AnnounceAPhotograph = { contentType: "image/jpeg" | "image/png" | "image/heic"; bytes: number; sha256: string; };

export type AnnounceBatch = { /** Calendar month YYYY-MM */ period: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ asOf?: string | undefined; kind?: "whole" | "correction" | undefined; };

/** Without a format: NDJSON. A table holds one roll and is checked before it is loaded */
export type AnnounceImport = { /** xlsx and csv: the template of one roll; ndjson: one household a line, as programs write it */ format?: "ndjson" | "csv" | "xlsx" | undefined; /** 期初名册：低保、特困、低保边缘、刚性支出困难、防止返贫监测 */ roll?: "dibao" | "tekun" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | undefined; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ asOf?: string | undefined; dryRun?: boolean | undefined; };

export type AnnounceMinutes = { name: string; bytes: number; sha256: string; };

export type AnnouncedBatch = { batchId: string; /** A list that an agency delivers */ feed: "self-paid-medical" | "registered-unemployment" | "labourer-death" | "disaster-aid" | "poor-students" | "serious-illness" | "severe-disability" | "relapse-risk" | "hardship-roll" | "delivered-assistance" | "contributions" | "vehicles" | "real-estate" | "companies" | "deposits" | "recipient-death" | "imprisonment" | "duplicate-assistance" | "platform-roll"; status: "announced"; upload: { url: string; method: "PUT"; /** Moment in UTC with ms */ expiresAt: string; }; };

export type AnnouncedImport = { importId: string; status: "announced"; upload: { url: string; method: "PUT"; /** Moment in UTC with ms */ expiresAt: string; }; };

export type AnnouncedMinutes = { fileId: string; upload: { url: string; method: "PUT"; /** Moment in UTC with ms */ expiresAt: string; }; };

export type AnnouncedPhotograph = { photoId: string; upload: { url: string; method: "PUT"; /** Signed: the store refuses another length, type or content, and a second one */ headers: Record<string, string>; /** Moment in UTC with ms */ expiresAt: string; }; };

export type AnswerMatch = { same: boolean; };

export type AnswerOfTheMutualAidSociety = { outcome: "provided"; measure: string; /** 实物折价；没有金额填 0 */ amountFen: number; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ from: string; } | { outcome: "not-helped"; reason: string; };

export type AnswerQuestion = { intended: boolean; };

/** 救助帮扶反馈 */
export type AnswerToAReferral = { outcome: "provided"; /** 落实的救助帮扶措施 / the help that was given */ measure: string; /** 金额（分）；实物或服务不填 / in fen; left out for goods and services */ amountFen?: number | undefined; /** 按月发放 / paid every month */ monthly?: boolean | undefined; /** 自何日起 / the day from which it is given */ from: string; } | { outcome: "already-provided"; /** 落实的救助帮扶措施 / the help that was given */ measure: string; /** 金额（分）；实物或服务不填 / in fen; left out for goods and services */ amountFen?: number | undefined; /** 按月发放 / paid every month */ monthly?: boolean | undefined; /** 自何日起 / the day from which it is given */ from: string; } | { outcome: "not-eligible"; /** 不符合的具体条件 / the condition not met */ reason: string; };

export type AnsweredMatch = { status: "open" | "confirmed" | "refused"; };

export type AnsweredQuestion = { status: "announced" | "committed" | "ingesting" | "questioned" | "ready" | "rejected"; };

export type Application = { id: string; familyId: string; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ county: string; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ township: string; /** Moment in UTC with ms */ openedAt: string; /** Moment in UTC with ms */ closedAt?: string | undefined; outcome?: string | undefined; /** Moment in UTC with ms */ since: string; waiting: Waiting[]; generation: number; executionArn?: string | undefined; pack: { id: string; hash: string; }; status: "submitted" | "papers-awaited" | "accepted" | "investigated" | "determined" | "opinion-given" | "posted" | "objected" | "under-review" | "posting-ended" | "deliberating" | "deliberated" | "confirmed" | "refused" | "served" | "assisted" | "relief-given" | "relief-stated" | "relief-recovering" | "relief-settled" | "withdrawn" | "closed"; receipt: string; benefit: "basic-living" | "temporary-relief"; channel: "self" | "agent" | "window" | "online" | "assisted" | "visit" | "data" | "conversion"; route: "whole-family" | "single-person" | "individual-inclusion" | "tekun-individual"; round: number; clock?: { /** Moment in UTC with ms */ from: string; workingDays: number; basis: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ dueOn: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ pausedOn?: string | undefined; pausedDays: number; changes: { kind: "extend" | "pause" | "resume"; cause: string; reason: string; by: string; /** Moment in UTC with ms */ at: string; }[]; } | undefined; unitId: string; applicantId: string; authorised: string[]; unauthorised: string[]; consentToCascade: boolean; village?: string | undefined; /** Moment in UTC with ms */ acceptedAt?: string | undefined; papersAsked?: string[] | undefined; proposed?: { result: "grant" | "refuse" | "needs-input"; category?: string | undefined; } | undefined; opinion?: { result: "grant" | "refuse"; category?: string | undefined; reason: string; ground?: "not-eligible" | "non-cooperation" | undefined; by: string; /** Moment in UTC with ms */ at: string; } | undefined; posting?: { place: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ from: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ until: string; proof: string; } | undefined; objections: number; decision?: { result: "grant" | "refuse"; category?: string | undefined; reason: string; ground?: "not-eligible" | "non-cooperation" | undefined; by: string; /** Moment in UTC with ms */ at: string; } | undefined; sourceWarningId?: string | undefined; places?: PlacesOfACase | undefined; lacking?: string[] | undefined; obligors?: { authorised: string[]; awaited: string[]; } | undefined; reusedAuthorisations?: string[] | undefined; representations?: { id: string; person: string; kind: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ until?: string | undefined; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ endedOn?: string | undefined; }[] | undefined; relativesOfOfficials?: { person: string; relation: string; post: string; }[] | undefined; paperRequests?: { papers: string[]; reason?: string | undefined; by: string; /** Moment in UTC with ms */ at: string; }[] | undefined; handedOver?: { from: string; to: string; reason: string; by: string; /** Moment in UTC with ms */ at: string; }[] | undefined; assistance?: { agency: string; division: string; need: string; }[] | undefined; recognised?: { caseId: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ on: string; organ: string; } | undefined; decider?: { organ: string; delegation?: { mode: "entrusted" | "own-name"; instrument: string; } | undefined; } | undefined; overtaken?: boolean | undefined; reopened?: number | undefined; convertedFrom?: string | undefined; relief?: { reason: string; /** Money in whole fen; 100 fen are one yuan */ fen: number; channel: "bank" | "cash" | "goods"; voucher: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ givenOn: string; organ: string; by: string; paymentId: string; cap?: number | null | undefined; unidentified?: boolean | undefined; statement?: { text: string; papers: string[]; lacking?: string | undefined; by: string; /** Moment in UTC with ms */ at: string; } | undefined; settlement?: { result: "regular" | "recover"; reason: string; /** Money in whole fen; 100 fen are one yuan */ fen?: number | undefined; organ: string; by: string; /** Moment in UTC with ms */ at: string; } | undefined; recovery?: { outcome: "recovered" | "not-recoverable"; /** Money in whole fen; 100 fen are one yuan */ fen?: number | undefined; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ on?: string | undefined; reason?: string | undefined; by: string; /** Moment in UTC with ms */ at: string; } | undefined; } | undefined; recognisable?: { caseId: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ on: string; organ: string; } | undefined; evidence: Evidence[]; checkObjections: ObjectionToACheckResult[]; notices: Notice[]; remedies: Remedy[]; members: SeenPerson[]; facts?: HouseholdFactsOutput | undefined; tasks: TaskSummary[]; acts: LegalAct[]; determination?: ExplainedDetermination | undefined; referrals: Referral[]; };

export type ApplicationSummary = { id: string; familyId: string; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ county: string; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ township: string; /** Moment in UTC with ms */ openedAt: string; /** Moment in UTC with ms */ closedAt?: string | undefined; outcome?: string | undefined; /** Moment in UTC with ms */ since: string; waiting: Waiting[]; generation: number; executionArn?: string | undefined; pack: { id: string; hash: string; }; status: "submitted" | "papers-awaited" | "accepted" | "investigated" | "determined" | "opinion-given" | "posted" | "objected" | "under-review" | "posting-ended" | "deliberating" | "deliberated" | "confirmed" | "refused" | "served" | "assisted" | "relief-given" | "relief-stated" | "relief-recovering" | "relief-settled" | "withdrawn" | "closed"; receipt: string; benefit: "basic-living" | "temporary-relief"; channel: "self" | "agent" | "window" | "online" | "assisted" | "visit" | "data" | "conversion"; route: "whole-family" | "single-person" | "individual-inclusion" | "tekun-individual"; round: number; clock?: { /** Moment in UTC with ms */ from: string; workingDays: number; basis: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ dueOn: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ pausedOn?: string | undefined; pausedDays: number; changes: { kind: "extend" | "pause" | "resume"; cause: string; reason: string; by: string; /** Moment in UTC with ms */ at: string; }[]; } | undefined; };

/** 家庭财产 */
export type Assets = { /** 存款、互联网金融资产、证券等, fen */ financial: number | null; /** [] = none */ vehicles: Vehicle[] | null; /** 住房套数 */ homes: number | null; /** 市场主体认缴出资额, fen; 0 = none */ enterprise: number | null; };

export type AssistanceUnit = { id: string; familyId: string; route: "whole-family" | "single-person" | "individual-inclusion" | "tekun-individual"; applicantId: string; covered: string[]; category?: string | undefined; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ since?: string | undefined; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ until?: string | undefined; reference?: string | undefined; monthlyAid?: number | undefined; origin?: string | undefined; };

export type AssistedApplication = { outcome: "signed"; /** 本人、监护人或者代理人已签字提交的申请 / filed with the signature of the family or its agent */ applicationId: string; } | { outcome: "declined"; reason: string; };

export type AssistedApplicationOutput = { id: string; caseId: string; actionId: string; familyId: string; personId: string; members: { personId: string; relation: string; }[]; known: Record<string, string | number | boolean | null>; status: "offered" | "signed" | "declined"; /** Moment in UTC with ms */ offeredAt: string; /** Moment in UTC with ms */ settledAt?: string | undefined; settledBy?: string | undefined; applicationId?: string | undefined; reason?: string | undefined; };

export type AuthorisationInput = { /** Name of a member within this request */ ref: string; form: "paper" | "online" | "telephone" | "fingerprint"; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ signedOn: string; witness?: string | undefined; byRepresentative?: boolean | undefined; };

export type AuthorisationOfAnObligor = { /** Name of a member within this request */ ref: string; form: "paper" | "online" | "telephone" | "fingerprint"; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ signedOn: string; witness?: string | undefined; };

export type AuthorisationOfTheCheck = { authorisations: { /** 家庭成员，或者特困申请人的义务人 */ personId: string; form: "paper" | "online" | "telephone" | "fingerprint"; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ signedOn: string; witness?: string | undefined; }[]; reasonForMissing?: string | undefined; };

export type AuthorisationsInput = { authorisations: GivenAuthorisation[]; };

export type BegunClosing = { closureId: string; };

export type BegunUndoing = { closureId: string; };

export type BridgePayment = { /** Calendar date YYYY-MM-DD in Asia/Shanghai */ paidOn: string; channel: "bank" | "cash"; /** Only where the rules could not work it out */ fen?: number | undefined; voucher: string; };

/** An event of the assistance chain, without its content */
export type BusinessStep = { seq: number; type: string; /** Moment in UTC with ms */ at: string; by: { id: string; kind: "officer" | "agency" | "family" | "system"; organ?: string | undefined; roles: string[]; }; };

export type CancelledWhatIf = { id: string; status: "queued" | "running" | "done" | "cancelled" | "failed"; };

export type CapacityOfATownship = { /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ township: string; perWeek: number | null; };

export type CardOfAFamily = { familyId: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ on: string; rows: RowOfACard[]; };

export type CasesOfAPlace = { kind: string; township: string; /** Class of a warning, once it has one */ class?: string | undefined; status: string; count: number; };

/** 批次错误等共同原因 */
export type CauseOfAClosingOfMany = { /** A bad batch of a feed */ batchId?: string | undefined; /** A comparison run */ runId?: string | undefined; indicator?: string | undefined; period?: string | undefined; };

export type ChainEvent = { format: 1; chain: string; seq: number; prev: string; type: string; /** Moment in UTC with ms */ at: string; by: { id: string; kind: "officer" | "agency" | "family" | "system"; organ?: string | undefined; roles: string[]; }; caseId: string; payloadHash: string; payload?: Record<string, unknown> | undefined; /** The retention rule that erased the payload */ erasedBy?: string | undefined; };

export type ChainVerdict = { chain: string; events: number; head: string; intact: boolean; findings: { seq: number; fault: string; rule?: string | undefined; }[]; };

export type ChangeOfTheClock = { kind: "extend" | "pause" | "resume"; cause: "objection" | "hukou-elsewhere" | "applied-elsewhere" | "hard-to-investigate"; reason: string; };

export type ChangedClock = { /** Calendar date YYYY-MM-DD in Asia/Shanghai */ dueOn: string; workingDays: number; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ pausedOn?: string | undefined; };

export type ChangedNumber = { /** Name of a number that norms leave to a place or a year */ key: "dibao.standard" | "tekun.standard" | "income.all" | "income.urban" | "income.rural" | "income.obligor" | "dibao.financial" | "dibao.vehicles" | "dibao.homes" | "dibao.enterprise" | "margin.income-percent" | "margin.asset-percent" | "rigid.ratio" | "obligor.percent" | "deductions.switch" | "basic-pension.exempt" | "bridge.persons" | "premium.contribution" | "premium.fixed" | "small-amount.cap" | "comparison.sample" | "comparison.wait" | "feeds.match-by-name" | "indicator.medical" | "indicator.income-drop" | "indicator.composite" | "indicator.composite-medical" | "indicator.wage" | "indicator.vehicles" | "indicator.homes" | "indicator.enterprise" | "indicator.deposits" | "indicator.disaster-aid"; /** Null: both */ area?: "urban" | "rural" | null | undefined; /** In the unit of the key */ value: number; };

export type ChangedNumberOutput = { /** Name of a number that norms leave to a place or a year */ key: "dibao.standard" | "tekun.standard" | "income.all" | "income.urban" | "income.rural" | "income.obligor" | "dibao.financial" | "dibao.vehicles" | "dibao.homes" | "dibao.enterprise" | "margin.income-percent" | "margin.asset-percent" | "rigid.ratio" | "obligor.percent" | "deductions.switch" | "basic-pension.exempt" | "bridge.persons" | "premium.contribution" | "premium.fixed" | "small-amount.cap" | "comparison.sample" | "comparison.wait" | "feeds.match-by-name" | "indicator.medical" | "indicator.income-drop" | "indicator.composite" | "indicator.composite-medical" | "indicator.wage" | "indicator.vehicles" | "indicator.homes" | "indicator.enterprise" | "indicator.deposits" | "indicator.disaster-aid"; /** Null: both */ area: "urban" | "rural" | null; /** In the unit of the key */ value: number; };

export type CheckAskedOfAnotherDivision = { /** What kind of organ; with a division it names one */ agency: "civil-affairs" | "township" | "village" | "medical-insurance" | "education" | "human-resources" | "housing" | "emergency-management" | "health" | "disabled-persons-federation" | "agriculture" | "finance" | "development-reform" | "mutual-aid-society" | "verification-centre" | "justice" | "political-legal" | "broadcasting" | "urban-management" | "charity-organisation"; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ division: string; need: string; };

export type CheckOfMeans = { result: "answered" | "nothing-found"; findings?: Finding[] | undefined; note?: string | undefined; };

export type ChildExecution = { /** Opens as an execution */ id: string; /** As Step Functions says it */ status: string; startedAt: string; stoppedAt?: string | undefined; /** How many it was given, where they are batched */ items?: number | undefined; };

/** Document, clause and a phrase that stands there */
export type Citation = { document: "23" | "39" | "43" | "57" | "83" | "649" | "57-2024" | "000" | "001" | "002" | "003" | "004" | "proposal"; clause: string; phrase: string; };

export type ClaimedTask = { taskId: string; claimedBy: string; };

export type ClassificationOfAWarning = { classes: { class: "policy-not-delivered"; reason: string; /** 按困难类型和救助需求 */ agencies: ("civil-affairs" | "township" | "village" | "medical-insurance" | "education" | "human-resources" | "housing" | "emergency-management" | "health" | "disabled-persons-federation" | "agriculture" | "finance" | "development-reform" | "mutual-aid-society" | "verification-centre" | "justice" | "political-legal" | "broadcasting" | "urban-management" | "charity-organisation")[]; need: string; } | { class: "new-hardship"; reason: string; /** 按困难类型和救助需求 */ agencies: ("civil-affairs" | "township" | "village" | "medical-insurance" | "education" | "human-resources" | "housing" | "emergency-management" | "health" | "disabled-persons-federation" | "agriculture" | "finance" | "development-reform" | "mutual-aid-society" | "verification-centre" | "justice" | "political-legal" | "broadcasting" | "urban-management" | "charity-organisation")[]; need: string; } | { class: "possibly-eligible"; reason: string; /** 按困难类型和救助需求 */ agencies: ("civil-affairs" | "township" | "village" | "medical-insurance" | "education" | "human-resources" | "housing" | "emergency-management" | "health" | "disabled-persons-federation" | "agriculture" | "finance" | "development-reform" | "mutual-aid-society" | "verification-centre" | "justice" | "political-legal" | "broadcasting" | "urban-management" | "charity-organisation")[]; need: string; } | { class: "possibly-ineligible"; reason: string; /** 低收入人口类别：特困、低保、低保边缘、刚性支出困难、防止返贫监测、其他困难 */ category: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship"; /** 不填即预警对象本人 / the warning’s first person when absent */ person?: string | undefined; } | { class: "complex"; reason: string; /** 规定“应当”启动的，必须启动；不启动的，在理由中说明 */ deliberate: boolean; } | { class: "residual-hardship"; reason: string; need: string; }[]; };

export type Cliff = { rule: string; /** Null: fewer than five households, not shown */ householdsBefore: number | null; /** Null: fewer than five households, not shown */ householdsAfter: number | null; };

export type CloseMany = { /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ county: string; cause: CauseOfAClosingOfMany; reason: string; };

export type CloseVisit = { /** Calendar date YYYY-MM-DD in Asia/Shanghai */ visitedOn: string; visitors: string[]; note: string; /** Ids of photographs of this family */ photos?: string[] | undefined; items: CompletionOfOneTask[]; };

export type ClosedVisit = { visitId: string; saved: number; items: ResultOfOneItem[]; };

export type ClosingOfMany = { id: string; county: string; cause: CauseOfAClosingOfMany; reason: string; by: string; /** Moment in UTC with ms */ at: string; status: "closing" | "closed" | "undoing" | "undone"; undo?: { by: string; /** Moment in UTC with ms */ at: string; reason: string; } | undefined; };

export type ClosingOfManyWithItsItems = { id: string; county: string; cause: CauseOfAClosingOfMany; reason: string; by: string; /** Moment in UTC with ms */ at: string; status: "closing" | "closed" | "undoing" | "undone"; undo?: { by: string; /** Moment in UTC with ms */ at: string; reason: string; } | undefined; counts: { closed: number; "trigger-voided": number; left: number; undone: number; }; items: ItemOfAClosing[]; };

export type CommissionedReCheck = { objectionId: string; taskId: string; /** Moment in UTC with ms */ dueAt: string; };

export type CommitBatch = { rows?: number | undefined; sha256: string; };

export type CommitImport = { lines?: number | undefined; sha256: string; };

export type CommittedBatch = { batchId: string; /** A list that an agency delivers */ feed: "self-paid-medical" | "registered-unemployment" | "labourer-death" | "disaster-aid" | "poor-students" | "serious-illness" | "severe-disability" | "relapse-risk" | "hardship-roll" | "delivered-assistance" | "contributions" | "vehicles" | "real-estate" | "companies" | "deposits" | "recipient-death" | "imprisonment" | "duplicate-assistance" | "platform-roll"; status: "announced" | "committed" | "ingesting" | "questioned" | "ready" | "rejected"; sameAs?: string | undefined; };

export type CommittedImport = { importId: string; status: "announced" | "committed" | "checking" | "checked" | "loading" | "loaded" | "undoing" | "undone" | "rejected"; };

export type ComparisonRun = { id: string; /** Calendar month YYYY-MM */ period: string; scope: string | "all"; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ date: string; dryRun?: true | undefined; status: "opened" | "frozen" | "judged" | "raised" | "closed"; /** Moment in UTC with ms */ openedAt: string; /** Moment in UTC with ms */ closedAt?: string | undefined; execution: string; feeds: { /** A list that an agency delivers */ feed: "self-paid-medical" | "registered-unemployment" | "labourer-death" | "disaster-aid" | "poor-students" | "serious-illness" | "severe-disability" | "relapse-risk" | "hardship-roll" | "delivered-assistance" | "contributions" | "vehicles" | "real-estate" | "companies" | "deposits" | "recipient-death" | "imprisonment" | "duplicate-assistance" | "platform-roll"; batches: { batchId: string; organ: string; /** Calendar month YYYY-MM */ period: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ asOf: string; partitions: number; keyVersion: string; correction?: number | undefined; }[]; late: { organ: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ asOf: string; days: number; }[]; }[]; slices: number; waiting?: { /** Moment in UTC with ms */ since: string; /** Moment in UTC with ms */ until: string; /** Moment in UTC with ms */ endedAt?: string | undefined; } | undefined; seed?: string | undefined; persons?: number | undefined; warnings?: number | undefined; };

/** 受理申请 / Accept the application */
export type CompleteAcceptApplication = { kind: "accept-application"; form: Acceptance; };

/** 回复经济状况核对 / Answer the check of means */
export type CompleteAnswerCheck = { kind: "answer-check"; form: CheckOfMeans; };

/** “救急难”互助社反馈 / Answer of the mutual-aid society */
export type CompleteAnswerMutualAid = { kind: "answer-mutual-aid"; form: AnswerOfTheMutualAidSociety; };

/** 帮助提出申请 / Help the family to apply */
export type CompleteAssistApplication = { kind: "assist-application"; form: AssistedApplication; };

/** 预警分类 / Classify a warning */
export type CompleteClassifyWarning = { kind: "classify-warning"; form: ClassificationOfAWarning; };

/** 补签核对授权书 / Collect the missing authorisations */
export type CompleteCollectAuthorisations = { kind: "collect-authorisations"; form: AuthorisationOfTheCheck; };

/** 补充先行救助说明和材料 / Complete the papers of relief first */
export type CompleteCompleteReliefPapers = { kind: "complete-relief-papers"; form: StatementAfterRelief; };

/** 审核确认 / Confirm or refuse */
export type CompleteConfirmApplication = { kind: "confirm-application"; form: Confirmation; };

/** 召集“一事一议” / Convene the deliberation */
export type CompleteConveneDeliberation = { kind: "convene-deliberation"; form: ConveningADeliberation; };

/** 决定保留、转换或者终止 / Keep, convert or end the assistance */
export type CompleteDecideEligibility = { kind: "decide-eligibility"; form: DecisionAfterAReview; };

/** 落实救助政策 / Deliver a policy that is owed */
export type CompleteDeliverPolicy = { kind: "deliver-policy"; form: DeliveryOfAPolicy; };

/** 提出初审意见 / Give the township’s opinion */
export type CompleteGiveOpinion = { kind: "give-opinion"; form: TownshipSOpinion; };

/** 办理转办、推送或商请事项并反馈 / Handle a referral and report back */
export type CompleteHandleReferral = { kind: "handle-referral"; form: AnswerToAReferral; };

/** 组织民主评议 / Hold the village’s review */
export type CompleteHoldDemocraticReview = { kind: "hold-democratic-review"; form: ReviewByTheVillage; };

/** 查明身份 / Find out who it is */
export type CompleteIdentifyPerson = { kind: "identify-person"; form: SearchForAPerson; };

/** 查明身份 / Find out who it is */
export type CompleteIdentifyUrgentPerson = { kind: "identify-urgent-person"; form: SearchForAPerson; };

/** 告知救助政策和申办渠道 / Inform the family */
export type CompleteInformFamily = { kind: "inform-family"; form: InformationOfTheFamily; };

/** 知悉异地先行救助 / Take note of relief given elsewhere */
export type CompleteNoteReliefElsewhere = { kind: "note-relief-elsewhere"; form: ReliefGivenElsewhere; };

/** 发放临时救助金 / Make the bridge payment */
export type CompletePayBridge = { kind: "pay-bridge"; form: BridgePayment; };

/** 公示拟终止供养 / Post the ending of support */
export type CompletePostEnding = { kind: "post-ending"; form: PostingOfAnEnding; };

/** 公示初审意见 / Post the opinion in the village */
export type CompletePostOpinion = { kind: "post-opinion"; form: Posting; };

/** 接收补正材料 / Receive the missing papers */
export type CompleteReceivePapers = { kind: "receive-papers"; form: MissingPapers; };

/** 复核有异议的核对信息 / Check a disputed item again */
export type CompleteRecheckFinding = { kind: "recheck-finding"; form: ReCheckOfADisputedItem; };

/** 登记“一事一议”结果 / Record the deliberation */
export type CompleteRecordDeliberation = { kind: "record-deliberation"; form: RecordOfADeliberation; };

/** 追回先行救助款 / Recover relief first */
export type CompleteRecoverRelief = { kind: "recover-relief"; form: RecoveryOfRelief; };

/** 核查是否仍符合救助条件 / Review whether the person still qualifies */
export type CompleteReviewEligibility = { kind: "review-eligibility"; form: Review; };

/** 处理公示异议 / Answer the objection */
export type CompleteReviewObjection = { kind: "review-objection"; form: Objection; };

/** 送达终止或者转换决定书 / Serve the decision */
export type CompleteServeDecision = { kind: "serve-decision"; form: ServiceOfTheDecision; };

/** 送达决定书 / Serve the notice */
export type CompleteServeNotice = { kind: "serve-notice"; form: ServiceOfTheNotice; };

/** 确认或者追回先行救助 / Confirm relief first, or have it recovered */
export type CompleteSettleRelief = { kind: "settle-relief"; form: DecisionOnReliefFirst; };

/** 处理到期或者撤回的代理 / See to a representation that has ended */
export type CompleteSettleRepresentation = { kind: "settle-representation"; form: AfterARepresentationHasEnded; };

/** 处理撤回的核对授权 / See to a withdrawn authorisation */
export type CompleteSettleWithdrawnAuthorisation = { kind: "settle-withdrawn-authorisation"; form: AfterAWithdrawnAuthorisation; };

export type CompleteTask = CompleteAcceptApplication | CompleteReceivePapers | CompleteCollectAuthorisations | CompleteAnswerCheck | CompleteRecheckFinding | CompleteVisitHome | CompleteGiveOpinion | CompletePostOpinion | CompleteReviewObjection | CompleteConfirmApplication | CompleteServeNotice | CompletePayBridge | CompleteHandleReferral | CompleteVisitForAnother | CompleteHoldDemocraticReview | CompleteSettleWithdrawnAuthorisation | CompleteSettleRepresentation | CompleteTellFamily | CompleteCompleteReliefPapers | CompleteSettleRelief | CompleteRecoverRelief | CompleteNoteReliefElsewhere | CompleteIdentifyPerson | CompleteIdentifyUrgentPerson | CompleteVerifyWarning | CompleteVerifyUrgentWarning | CompleteClassifyWarning | CompleteDeliverPolicy | CompleteInformFamily | CompleteAssistApplication | CompleteReviewEligibility | CompletePostEnding | CompleteDecideEligibility | CompleteServeDecision | CompleteAnswerMutualAid | CompleteConveneDeliberation | CompleteRecordDeliberation;

export type CompleteTasks = { items: CompletionOfOneTask[]; };

/** 告知申请人 / Tell the family */
export type CompleteTellFamily = { kind: "tell-family"; form: TellingTheFamily; };

export type CompleteUpload = { bytes: number; };

/** 核实预警 / Verify a warning */
export type CompleteVerifyUrgentWarning = { kind: "verify-urgent-warning"; form: VerificationOfAWarning; };

/** 核实预警 / Verify a warning */
export type CompleteVerifyWarning = { kind: "verify-warning"; form: VerificationOfAWarning; };

/** 协助入户调查 / Visit for another division */
export type CompleteVisitForAnother = { kind: "visit-for-another"; form: VisitForAnotherDivision; };

/** 入户调查 / Visit the home */
export type CompleteVisitHome = { kind: "visit-home"; form: HomeVisit; };

export type CompletedInBulk = { ok: true; taskId: string; caseId: string; status: "completed" | "signed"; outcome?: string | undefined; nextSigner?: string | undefined; };

export type CompletedTask = { taskId: string; caseId: string; status: "completed" | "signed"; outcome?: string | undefined; nextSigner?: string | undefined; };

export type CompletedTasks = { items: ResultOfOneCompletion[]; };

export type CompletionOfOneTask = { taskId: string; completion: CompleteTask; };

export type Confirmation = { outcome: "confirm"; /** 低收入人口类别：特困、低保、低保边缘、刚性支出困难、防止返贫监测、其他困难 */ category: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship"; reason: string; } | { outcome: "refuse"; reason: string; /** 不符合条件；无正当理由拒不配合（57号第二十九条） */ ground?: "not-eligible" | "non-cooperation" | undefined; /** 拒不配合的，逐次写明 */ requests?: RequestToCooperate[] | undefined; } | { outcome: "return"; reason: string; } | { outcome: "deliberate"; /** 低收入人口类别：特困、低保、低保边缘、刚性支出困难、防止返贫监测、其他困难 */ category?: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship" | undefined; reason: string; };

export type Consent = { signedBy: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ signedOn: string; };

export type ConsentToConvert = { signedBy: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ signedOn: string; };

export type ConveningADeliberation = { outcome: "convene"; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ on: string; place: string; agencies: ("civil-affairs" | "township" | "village" | "medical-insurance" | "education" | "human-resources" | "housing" | "emergency-management" | "health" | "disabled-persons-federation" | "agriculture" | "finance" | "development-reform" | "mutual-aid-society" | "verification-centre" | "justice" | "political-legal" | "broadcasting" | "urban-management" | "charity-organisation")[]; } | { outcome: "decline"; /** 规定“应当”启动的，不得不召集 */ reason: string; };

export type ConversionInput = { /** 低收入人口类别：特困、低保、低保边缘、刚性支出困难、防止返贫监测、其他困难 */ to: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship"; consent: ConsentToConvert; };

export type DecideIntervention = { approve: boolean; note?: string | undefined; };

/** A refusal gives a reason */
export type DecideParameter = { status: "approved" | "refused"; reason?: string | undefined; };

export type DecidedIntervention = { interventionId: string; status: "proposed" | "approved" | "refused"; };

export type DecidedParameter = { id: string; status: "proposed" | "approved" | "refused"; /** From when decisions know the number */ knownFrom?: string | undefined; };

export type DecisionAfterAReview = { decision: "keep"; /** 写入决定书 / goes into the notice */ reason: string; } | { decision: "convert"; /** 写入决定书 / goes into the notice */ reason: string; /** 不再享受的第一日 / first day without it */ from: string; /** 以本地规定允许的类别为限 */ to: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship" | "temporary-relief"; consent: Consent; } | { decision: "end"; /** 写入决定书 / goes into the notice */ reason: string; /** 不再享受的第一日 / first day without it */ from: string; /** 整个保障户，或者仅此人（如死亡），其余人员继续保障 */ whom?: "unit" | "person" | undefined; };

export type DecisionOnReliefFirst = { outcome: "regular"; reason: string; } | { outcome: "recover"; reason: string; /** Money in whole fen; 100 fen are one yuan */ fen: number; };

export type Declination = { reason: string; };

export type Declined = { status: "declined"; };

export type DelegateTask = { to: string; reason?: string | undefined; };

export type DelegatedTask = { taskId: string; claimedBy: string; };

export type Delegation = { id: string; county: string; benefit: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship" | "temporary-relief"; organ: string; mode: "entrusted" | "own-name"; instrument: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ from: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ until?: string | undefined; recordedBy: string; /** Moment in UTC with ms */ recordedAt: string; endedBy?: string | undefined; };

export type DelegationInput = { benefit: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship" | "temporary-relief"; /** township:<division> */ organ: string; /** 委托、以自身名义 */ mode: "entrusted" | "own-name"; /** 文号 */ instrument: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ from: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ until?: string | undefined; };

export type Delegations = { items: Delegation[]; };

export type Deliberation = { id: string; familyId: string; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ county: string; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ township: string; /** Moment in UTC with ms */ openedAt: string; /** Moment in UTC with ms */ closedAt?: string | undefined; outcome?: string | undefined; /** Moment in UTC with ms */ since: string; waiting: Waiting[]; generation: number; executionArn?: string | undefined; pack: { id: string; hash: string; }; status: "called" | "convened" | "decided" | "carrying-out" | "closed"; personId: string; sourceCaseId: string; level: "province" | "prefecture" | "county" | "township" | "village"; organ: string; round: number; persons: SeenPerson[]; basis: string; meeting?: { /** Calendar date YYYY-MM-DD in Asia/Shanghai */ on: string; place: string; agencies: ("civil-affairs" | "township" | "village" | "medical-insurance" | "education" | "human-resources" | "housing" | "emergency-management" | "health" | "disabled-persons-federation" | "agriculture" | "finance" | "development-reform" | "mutual-aid-society" | "verification-centre" | "justice" | "political-legal" | "broadcasting" | "urban-management" | "charity-organisation")[]; } | undefined; purpose: "measures" | "determination"; /** 低收入人口类别：特困、低保、低保边缘、刚性支出困难、防止返贫监测、其他困难 */ category?: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship" | undefined; files: { id: string; name: string; key: string; bytes: number; sha256: string; by: string; /** Moment in UTC with ms */ at: string; }[]; matter?: string | undefined; session?: { attended: ("civil-affairs" | "township" | "village" | "medical-insurance" | "education" | "human-resources" | "housing" | "emergency-management" | "health" | "disabled-persons-federation" | "agriculture" | "finance" | "development-reform" | "mutual-aid-society" | "verification-centre" | "justice" | "political-legal" | "broadcasting" | "urban-management" | "charity-organisation")[]; minutes: string; decision: string; measures: { /** What kind of organ; with a division it names one */ agency: "civil-affairs" | "township" | "village" | "medical-insurance" | "education" | "human-resources" | "housing" | "emergency-management" | "health" | "disabled-persons-federation" | "agriculture" | "finance" | "development-reform" | "mutual-aid-society" | "verification-centre" | "justice" | "political-legal" | "broadcasting" | "urban-management" | "charity-organisation"; need: string; }[]; recognised?: boolean | undefined; minutesFile?: { id: string; name: string; key: string; bytes: number; sha256: string; by: string; /** Moment in UTC with ms */ at: string; } | undefined; by: string; /** Moment in UTC with ms */ at: string; } | undefined; tasks: TaskSummary[]; referrals: Referral[]; };

export type DeliberationCase = { id: string; familyId: string; county: string; township: string; village?: string | undefined; pack: { id: string; hash: string; }; /** Moment in UTC with ms */ openedAt: string; /** Moment in UTC with ms */ closedAt?: string | undefined; outcome?: string | undefined; generation: number; executionArn?: string | undefined; halted?: { status: "failed" | "timed-out" | "aborted" | "ended-early" | "stopped"; /** Moment in UTC with ms */ at: string; error?: string | undefined; reason?: string | undefined; } | undefined; /** Moment in UTC with ms */ renewedAt?: string | undefined; waiting: { taskId: string; kind: string; organ: string; /** Moment in UTC with ms */ since: string; /** Moment in UTC with ms */ dueAt: string; }[]; /** Moment in UTC with ms */ since: string; chainHead?: { seq: number; hash: string; } | undefined; kind: "deliberation"; status: "called" | "convened" | "decided" | "carrying-out" | "closed"; personId: string; sourceCaseId: string; level: "province" | "prefecture" | "county" | "township" | "village"; organ: string; matter: string; purpose: "measures" | "determination"; /** 低收入人口类别：特困、低保、低保边缘、刚性支出困难、防止返贫监测、其他困难 */ category?: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship" | undefined; basis: string; round: number; meeting?: { /** Calendar date YYYY-MM-DD in Asia/Shanghai */ on: string; place: string; agencies: ("civil-affairs" | "township" | "village" | "medical-insurance" | "education" | "human-resources" | "housing" | "emergency-management" | "health" | "disabled-persons-federation" | "agriculture" | "finance" | "development-reform" | "mutual-aid-society" | "verification-centre" | "justice" | "political-legal" | "broadcasting" | "urban-management" | "charity-organisation")[]; } | undefined; declined?: { reason: string; by: string; /** Moment in UTC with ms */ at: string; } | undefined; files: { id: string; name: string; key: string; bytes: number; sha256: string; by: string; /** Moment in UTC with ms */ at: string; }[]; session?: { attended: ("civil-affairs" | "township" | "village" | "medical-insurance" | "education" | "human-resources" | "housing" | "emergency-management" | "health" | "disabled-persons-federation" | "agriculture" | "finance" | "development-reform" | "mutual-aid-society" | "verification-centre" | "justice" | "political-legal" | "broadcasting" | "urban-management" | "charity-organisation")[]; minutes: string; decision: string; measures: { /** What kind of organ; with a division it names one */ agency: "civil-affairs" | "township" | "village" | "medical-insurance" | "education" | "human-resources" | "housing" | "emergency-management" | "health" | "disabled-persons-federation" | "agriculture" | "finance" | "development-reform" | "mutual-aid-society" | "verification-centre" | "justice" | "political-legal" | "broadcasting" | "urban-management" | "charity-organisation"; need: string; }[]; recognised?: boolean | undefined; minutesFile?: { id: string; name: string; key: string; bytes: number; sha256: string; by: string; /** Moment in UTC with ms */ at: string; } | undefined; by: string; /** Moment in UTC with ms */ at: string; } | undefined; };

export type DeliberationSummary = { id: string; familyId: string; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ county: string; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ township: string; /** Moment in UTC with ms */ openedAt: string; /** Moment in UTC with ms */ closedAt?: string | undefined; outcome?: string | undefined; /** Moment in UTC with ms */ since: string; waiting: Waiting[]; generation: number; executionArn?: string | undefined; pack: { id: string; hash: string; }; status: "called" | "convened" | "decided" | "carrying-out" | "closed"; personId: string; sourceCaseId: string; level: "province" | "prefecture" | "county" | "township" | "village"; organ: string; round: number; };

export type DeliveryOfAPolicy = { outcome: "delivered"; measure: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ from: string; /** Money in whole fen; 100 fen are one yuan */ amountFen?: number | undefined; } | { outcome: "already-delivered"; measure: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ from: string; } | { outcome: "not-due"; reason: string; };

export type Departure = { caseId: string; id: string; county: string; proposed: string; decided: string; reason: string; by: string; /** Moment in UTC with ms */ at: string; };

export type DeterminationThen = { id: string; /** Moment in UTC with ms */ madeAt: string; /** `none`: every category was tried and is certainly not met. `needs-input`: see `missing` */ result: "category" | "none" | "needs-input"; /** The strongest of the unit */ category: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship" | null; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ asOf: string; /** Moment in UTC with ms */ knownAt: string; sources: Record<string, SourceOfAFact>; /** Every rule with its numbers, sources, clause */ lines: string[]; };

export type Digest = { organ: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ day: string; escalated: number; supervised: number; terms: number; byOrgan: { organ: string; count: number; }[]; taskIds: string[]; caseIds: string[]; seenBy?: string | undefined; /** Moment in UTC with ms */ seenAt?: string | undefined; };

export type Disability = { /** 视力、听力、言语、肢体、智力、精神、多重 */ kind: "sight" | "hearing" | "speech" | "limbs" | "intellectual" | "mental" | "multiple"; /** 1 is the most severe, 4 the lightest */ grade: number; /** 持有中华人民共和国残疾人证 */ certificate: boolean; };

export type DisputedCheck = { paths: string[]; grounds: string; proof: string[]; answered: DisputedFinding[]; };

export type DisputedFinding = { /** Path in the facts: dateWindow.medical */ path: string; value: unknown; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ asOf: string; };

export type Door = { category: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship" | "temporary-relief" | "individual-inclusion"; name: Text; chance: "likely" | "possible"; };

export type DraftKey = { /** 32 bytes, of this caller only */ secret: string; /** Of earlier keys: they open what lies sealed, and seal nothing */ older: string[]; };

export type DutyRecord = { caseId: string; familyId: string; /** Moment in UTC with ms */ at: string; checks: Evidence[]; determinations: DeterminationThen[]; acts: LegalAct[]; deadlines: KeptDeadline[]; reasons: { /** Moment in UTC with ms */ at: string; by: string; type: string; reason: string; }[]; steps: DutyStep[]; /** Whether the family’s chain is as it was written */ chain: { intact: boolean; events: number; head: string; }; };

export type DutyStep = { seq: number; type: string; /** Moment in UTC with ms */ at: string; by: { id: string; kind: "officer" | "agency" | "family" | "system"; organ?: string | undefined; roles: string[]; }; payload?: Record<string, unknown> | undefined; erasedBy?: string | undefined; };

export type EndAbsence = Record<string, never>;

export type EndOfADelegation = { /** Calendar date YYYY-MM-DD in Asia/Shanghai */ until: string; };

export type EndOfARepresentation = { reason: string; };

export type EndRelative = { reason: string; };

export type EndedAbsence = { absenceId: string; };

export type EndedDelegation = { delegationId: string; };

export type EndedRelative = { officer: string; };

export type EndedRepresentation = { taskId: string; };

export type EndedSuppression = { suppressionId: string; counted: number; };

export type EndedWatch = { id: string; /** Moment in UTC with ms */ endedAt: string; };

export type EndingOfASuppression = { reason: string; };

export type EndingOfAWatch = { reason: string; };

export type EnteredParameter = { id: string; parameter: PolicyParameter; reason: string; proposedBy: string; /** Moment in UTC with ms */ proposedAt: string; status: "proposed" | "approved" | "refused"; decidedBy: string | null; decidedAt: string | null; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ place: string; decisionReason?: string | undefined; };

export type Escalation = { taskId?: string | undefined; kind: "escalate" | "supervise" | "term"; organ: string; superior: string; caseId?: string | undefined; batchId?: string | undefined; open?: number | undefined; /** Moment in UTC with ms */ dueAt: string; /** Moment in UTC with ms */ at: string; };

export type Evidence = { caseId: string; round: number; source: string; kind: "check" | "recheck" | "visit" | "neighbours" | "recognised"; objectionId?: string | undefined; result: "answered" | "nothing-found" | "late"; findings: Finding[]; note?: string | undefined; visitors?: string[] | undefined; familySigned?: boolean | undefined; photos?: string[] | undefined; organ?: string | undefined; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ on: string; recordedBy: string; /** Moment in UTC with ms */ at: string; };

export type Execution = { caseId: string; workflow: string; name: string; generation: number; /** The status of the case */ status: string; state: "starting" | "running" | "halted" | "ended"; halted?: Halted | undefined; familyId?: string | undefined; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ county?: string | undefined; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ township?: string | undefined; pack?: { id: string; hash: string; } | undefined; /** Moment in UTC with ms */ openedAt: string; /** Moment in UTC with ms */ since: string; /** Moment in UTC with ms */ closedAt?: string | undefined; outcome?: string | undefined; waiting: Wait[]; present?: PresentExecution | undefined; /** Whether the case and its execution say the same */ agrees: boolean; /** ASL of this execution */ definition?: string | undefined; steps: BusinessStep[]; generations: string[]; };

export type ExecutionHistory = { events: HistoryEvent[]; cursor?: string | undefined; };

export type ExecutionSummary = { caseId: string; workflow: string; name: string; generation: number; /** The status of the case */ status: string; state: "starting" | "running" | "halted" | "ended"; halted?: Halted | undefined; familyId?: string | undefined; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ county?: string | undefined; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ township?: string | undefined; pack?: { id: string; hash: string; } | undefined; /** Moment in UTC with ms */ openedAt: string; /** Moment in UTC with ms */ since: string; /** Moment in UTC with ms */ closedAt?: string | undefined; outcome?: string | undefined; waiting: Wait[]; };

export type ExpensesOfTwelveMonths = { /** 医疗支出：基本医保、大病保险、医疗救助、商业保险等支付后个人负担 */ medical: number | null; /** 教育支出：保教费、学费、住宿费，按公办标准 */ education: number | null; /** 残疾康复支出：扣除补助后个人负担 */ rehabilitation: number | null; /** 维持基本生活的支出 */ living: number | null; /** 县级民政部门另外认定的支出 */ other: number | null; };

/** 测算建议及说明 */
export type ExplainedDetermination = { format: 1; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ asOf: string; /** Moment in UTC with ms */ knownAt: string; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ division: string; area: "urban" | "rural" | null; /** 整户、单人户、单独纳入、特困个人. Covering part of a family without one of the last three is refused. */ route: "whole-family" | "single-person" | "individual-inclusion" | "tekun-individual"; pack: PackIdentity; /** `none`: every category was tried and is certainly not met. `needs-input`: see `missing` */ result: "category" | "none" | "needs-input"; /** The strongest of the unit */ category: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship" | null; /** With `needs-input`: this category holds whatever the missing facts turn out to be */ atLeast: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship" | null; holdings: Holding[]; /** Every rule tried, in order */ rules: TraceOfARule[]; missing: MissingInput[]; /** Stronger routes that the facts open, on application */ options: { /** 整户、单人户、单独纳入、特困个人. Covering part of a family without one of the last three is refused. */ route: "whole-family" | "single-person" | "individual-inclusion" | "tekun-individual"; person: string; citation: Citation; }[]; parameters: ParameterUsed[]; sources: Record<string, SourceOfAFact>; explanation: Explanation; /** What a decision as proposed would give; nothing is granted yet */ entitlements: ExplainedEntitlement[]; };

/** 应享项目 */
export type ExplainedEntitlement = { benefit: string; title: Text; per: "person" | "household" | "meter"; /** Null: the household, once */ person: string | null; /** The category on which it rests; null: open to anyone */ category: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship" | null; kind: "unstable-out-of-poverty" | "marginal-poverty-prone" | "sudden-hardship" | "returned-to-poverty" | null; force: "shall" | "may" | "encouraged"; /** What kind of organ; with a division it names one */ agency: "civil-affairs" | "township" | "village" | "medical-insurance" | "education" | "human-resources" | "housing" | "emergency-management" | "health" | "disabled-persons-federation" | "agriculture" | "finance" | "development-reform" | "mutual-aid-society" | "verification-centre" | "justice" | "political-legal" | "broadcasting" | "urban-management" | "charity-organisation"; level: "province" | "prefecture" | "county" | "township" | "village"; /** agency:division */ organ: string; amount: Amount; status: "due" | "conditional" | "needs-input"; /** What the agency still looks at */ conditions: Text[]; missing: string[]; citation: Citation; ambiguities: string[]; explanation: string; };

export type Explanation = { /** Every rule with its numbers, sources, clause and layer */ officer: string[]; /** Plain words: the reasons, and what to do next */ applicant: string[]; };

export type Family = { id: string; county: string; township: string; village?: string | undefined; area: "urban" | "rural"; excluded: { personId: string; reason: string; }[]; provisional?: boolean | undefined; /** Moment in UTC with ms */ registeredAt: string; members: SeenPerson[]; units: AssistanceUnit[]; openCases: { benefit: string; caseId: string; }[]; };

export type FeedBatch = { id: string; /** A list that an agency delivers */ feed: "self-paid-medical" | "registered-unemployment" | "labourer-death" | "disaster-aid" | "poor-students" | "serious-illness" | "severe-disability" | "relapse-risk" | "hardship-roll" | "delivered-assistance" | "contributions" | "vehicles" | "real-estate" | "companies" | "deposits" | "recipient-death" | "imprisonment" | "duplicate-assistance" | "platform-roll"; organ: string; division: string; /** Calendar month YYYY-MM */ period: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ asOf: string; kind?: "correction" | undefined; matchedFrom?: string | undefined; status: "announced" | "committed" | "ingesting" | "questioned" | "ready" | "rejected"; /** Moment in UTC with ms */ announcedAt: string; announcedBy: string; /** Moment in UTC with ms */ committedAt?: string | undefined; /** Moment in UTC with ms */ finishedAt?: string | undefined; upload?: { uploadId: string; bytes: number; sha256: string; /** Moment in UTC with ms */ completedAt?: string | undefined; } | undefined; declared?: { rows?: number | undefined; sha256: string; } | undefined; counts?: { rows: number; good: number; quarantined: number; } | undefined; quarantine?: Record<string, number> | undefined; matching?: { looked: number; proposed: number; } | undefined; unknownColumns?: string[] | undefined; sheet?: string | undefined; partitions?: number | undefined; keyVersion?: string | undefined; question?: { rowsBefore: number; batchBefore?: string | undefined; } | undefined; rejection?: { reason: "upload-missing" | "checksum-mismatch" | "row-count-mismatch" | "row-count-missing" | "file-too-large" | "unreadable-file" | "wrong-encoding" | "not-a-workbook" | "old-or-locked-workbook" | "workbook-too-large" | "missing-column" | "column-twice" | "no-good-row" | "already-delivered" | "withdrawn-by-sender"; column?: string | undefined; sameAs?: string | undefined; } | undefined; };

export type Figure = { kind: string; status: string; count: number; };

export type Figures = { /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ county: string; day: string; items: Figure[]; };

/** 线索上报 */
export type FileLead = { whom: PersonOnRecord | PersonMet | PersonNotKnownYet; /** The first that the role may report in when absent */ source?: "comparison" | "visit" | "village-reporter" | "hotline" | "agency" | "another-case" | "look-back" | "blind-sample" | undefined; kind?: "expenditure-surge" | "income-drop" | "income-not-sustainable" | "property-loss" | "policy-not-delivered" | "economic-improvement" | "composite-score" | "reported" | undefined; note: string; needs?: ("basic-living" | "medical" | "education" | "housing" | "employment" | "disaster" | "disability" | "emergency" | "care")[] | undefined; urgency?: "normal" | "urgent" | undefined; /** Another case or an old decision that it comes from */ sourceCaseId?: string | undefined; /** 回头看：依据的新标准或条款 */ clause?: string | undefined; };

export type FileOfAnImport = { url: string; /** Moment in UTC with ms */ expiresAt: string; };

export type FileOfDifferences = { url: string; /** Moment in UTC with ms */ expiresAt: string; };

export type FileOfMinutes = { id: string; name: string; bytes: number; sha256: string; by: string; /** Moment in UTC with ms */ at: string; url: string; /** Moment in UTC with ms */ expiresAt: string; };

export type FiledLead = { leadId: string; warningId: string; outcome: "raised" | "merged" | "suppressed" | "repeated"; };

/** 核对或入户调查的一项结果: a lead, never a conclusion */
export type Finding = { /** Path in the facts: dateWindow.medical */ path: string; value: string | number | boolean | null | unknown[] | Record<string, unknown>; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ asOf: string; };

export type GivenAuthorisation = { personId: string; form: "paper" | "online" | "telephone" | "fingerprint"; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ signedOn: string; witness?: string | undefined; byRepresentative?: boolean | undefined; };

export type GivenRelief = { applicationId: string; receipt: string; paymentId: string; /** fen; null = capped, and the county has not entered it */ cap?: number | null | undefined; earlierThisYear: number; };

/** The execution ended before its case did */
export type Halted = { status: "failed" | "timed-out" | "aborted" | "ended-early" | "stopped"; /** Moment in UTC with ms */ at: string; error?: string | undefined; reason?: string | undefined; };

export type Health = { status: "ok"; /** Moment in UTC with ms */ now: string; };

export type HeldCategory = { category: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ since: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ until?: string | undefined; origin: string; row?: number | undefined; };

/** In AWS’s own form, with its `…EventDetails`; task tokens blotted out */
export type HistoryEvent = { id: number; previousEventId?: number | undefined; type: string; /** ISO instant */ timestamp: string; [name: string]: unknown; };

/** A category that a person holds; a person may hold several */
export type Holding = { person: string; /** 低收入人口类别：特困、低保、低保边缘、刚性支出困难、防止返贫监测、其他困难 */ category: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship"; /** Of relapse risk, as received */ kind: "unstable-out-of-poverty" | "marginal-poverty-prone" | "sudden-hardship" | "returned-to-poverty" | null; };

export type HomeVisit = { outcome: "visited"; /** 均须在调查表上签字 / each has signed */ visitors: string[]; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ visitedOn: string; familySigned: boolean; neighbours?: string | undefined; findings?: Finding[] | undefined; /** Ids of photographs of this family */ photos?: string[] | undefined; note?: string | undefined; } | { outcome: "asked-elsewhere"; /** 乡镇（街道）代码，9 位 */ division: string; need: string; };

/** Names members by their `ref` */
export type HouseholdFacts = { /** 申请日期 (or the day of a review): windows and ages count to it */ asOf: string; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ division: string; /** 适用城市或农村标准: a recorded decision, never derived from the code */ area: "urban" | "rural" | null; areaReason?: string | null | undefined; /** 整户、单人户、单独纳入、特困个人. Covering part of a family without one of the last three is refused. */ route: "whole-family" | "single-person" | "individual-inclusion" | "tekun-individual"; members: Member[]; /** Outside the family; [] = there are none */ obligors: Obligor[] | null; /** Of all members; a kind that is not listed is none; null = not stated */ income: Income[] | null; /** 提出申请之月前 12 个月: deductible from income */ monthWindow: ExpensesOfTwelveMonths | null; /** 申请之日起前 12 个月: compared with income for rigid-expenditure hardship */ dateWindow: ExpensesOfTwelveMonths | null; assets: Assets | null; /** As received from the agriculture department; null = not received */ relapseRisk?: "unstable-out-of-poverty" | "marginal-poverty-prone" | "sudden-hardship" | "returned-to-poverty" | "none" | null | undefined; /** 当地规定的其他低收入人口: the local rule that was applied */ otherHardship?: { document: string; clause: string; } | "none" | null | undefined; /** 因病致贫重病患者 in the family */ illnessPoverty?: boolean | null | undefined; disasterHit?: boolean | null | undefined; /** 住房安全、符合城市住房保障条件、农村危房或无房 */ housing?: "secure" | "urban-qualified" | "rural-dangerous" | null | undefined; /** 突发性、紧迫性、灾难性困难；生活无着流浪乞讨 */ emergency?: "none" | "sudden-hardship" | "vagrant" | null | undefined; sources?: Record<string, SourceOfAFact> | undefined; };

/** 家庭情况: everything that a determination looks at */
export type HouseholdFactsInput = { /** 申请日期 (or the day of a review): windows and ages count to it */ asOf: string; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ division: string; /** 适用城市或农村标准: a recorded decision, never derived from the code */ area: "urban" | "rural" | null; areaReason?: string | null | undefined; /** 整户、单人户、单独纳入、特困个人. Covering part of a family without one of the last three is refused. */ route: "whole-family" | "single-person" | "individual-inclusion" | "tekun-individual"; members: Member[]; /** Outside the family; [] = there are none */ obligors: Obligor[] | null; /** Of all members; a kind that is not listed is none; null = not stated */ income: Income[] | null; /** 提出申请之月前 12 个月: deductible from income */ monthWindow: ExpensesOfTwelveMonths | null; /** 申请之日起前 12 个月: compared with income for rigid-expenditure hardship */ dateWindow: ExpensesOfTwelveMonths | null; assets: Assets | null; /** As received from the agriculture department; null = not received */ relapseRisk?: "unstable-out-of-poverty" | "marginal-poverty-prone" | "sudden-hardship" | "returned-to-poverty" | "none" | null | undefined; /** 当地规定的其他低收入人口: the local rule that was applied */ otherHardship?: { document: string; clause: string; } | "none" | null | undefined; /** 因病致贫重病患者 in the family */ illnessPoverty?: boolean | null | undefined; disasterHit?: boolean | null | undefined; /** 住房安全、符合城市住房保障条件、农村危房或无房 */ housing?: "secure" | "urban-qualified" | "rural-dangerous" | null | undefined; /** 突发性、紧迫性、灾难性困难；生活无着流浪乞讨 */ emergency?: "none" | "sudden-hardship" | "vagrant" | null | undefined; sources?: Record<string, SourceOfAFact> | undefined; };

/** 家庭情况: everything that a determination looks at */
export type HouseholdFactsOutput = { /** 申请日期 (or the day of a review): windows and ages count to it */ asOf: string; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ division: string; /** 适用城市或农村标准: a recorded decision, never derived from the code */ area: "urban" | "rural" | null; areaReason: string | null; /** 整户、单人户、单独纳入、特困个人. Covering part of a family without one of the last three is refused. */ route: "whole-family" | "single-person" | "individual-inclusion" | "tekun-individual"; members: MemberOutput[]; /** Outside the family; [] = there are none */ obligors: ObligorOutput[] | null; /** Of all members; a kind that is not listed is none; null = not stated */ income: Income[] | null; /** 提出申请之月前 12 个月: deductible from income */ monthWindow: ExpensesOfTwelveMonths | null; /** 申请之日起前 12 个月: compared with income for rigid-expenditure hardship */ dateWindow: ExpensesOfTwelveMonths | null; assets: Assets | null; /** As received from the agriculture department; null = not received */ relapseRisk: "unstable-out-of-poverty" | "marginal-poverty-prone" | "sudden-hardship" | "returned-to-poverty" | "none" | null; /** 当地规定的其他低收入人口: the local rule that was applied */ otherHardship: { document: string; clause: string; } | "none" | null; /** 因病致贫重病患者 in the family */ illnessPoverty: boolean | null; disasterHit: boolean | null; /** 住房安全、符合城市住房保障条件、农村危房或无房 */ housing: "secure" | "urban-qualified" | "rural-dangerous" | null; /** 突发性、紧迫性、灾难性困难；生活无着流浪乞讨 */ emergency: "none" | "sudden-hardship" | "vagrant" | null; sources: Record<string, SourceOfAFact>; };

export type HouseholdVisit = { id: string; familyId: string; county: string; township: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ visitedOn: string; visitors: string[]; items: { taskId: string; kind: string; ok: boolean; outcome?: string | undefined; code?: string | undefined; }[]; photos?: string[] | undefined; saved: number; recordedBy: string; /** Moment in UTC with ms */ recordedAt: string; };

export type IdentifiedPerson = { outcome: "registered" | "on-record"; personId: string; warningId: string; };

export type ImportBeingUndone = { importId: string; status: "announced" | "committed" | "checking" | "checked" | "loading" | "loaded" | "undoing" | "undone" | "rejected"; };

export type Income = { /** Null: of the whole family */ person: string | null; /** 工资性、经营净、财产净、转移净、其他；基础养老金、优待抚恤金、计生奖扶、奖学金、见义勇为奖励、社会救助款物、高龄津贴 (kept apart because norms exempt them) */ kind: "wage" | "business" | "property" | "transfer" | "other" | "basic-pension" | "preferential-compensation" | "family-planning-award" | "scholarship" | "bravery-award" | "social-assistance" | "old-age-allowance"; /** Fen per period; null = not known */ fen: number | null; /** year = the last 12 months */ period: "month" | "year"; };

export type InformationOfTheFamily = { channel: "visit" | "telephone" | "paper" | "app"; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ toldOn: string; /** 救助政策和申办渠道 */ policies: string[]; note?: string | undefined; };

export type Intervention = { id: string; kind: "re-route" | "unlock"; caseId: string; taskId: string; county: string; organ?: string | undefined; reason: string; status: "proposed" | "approved" | "refused"; proposedBy: string; /** Moment in UTC with ms */ proposedAt: string; decidedBy?: string | undefined; /** Moment in UTC with ms */ decidedAt?: string | undefined; note?: string | undefined; };

export type ItemOfAClosing = { warningId: string; effect: "closed" | "trigger-voided" | "left"; /** Moment in UTC with ms */ undoneAt?: string | undefined; };

export type ItemOfAVisitSheet = { id: string; caseId: string; familyId: string; kind: string; title: { zh: string; en: string; }; help: { zh: string; en: string; }; step: string; round: number; subject?: string | undefined; organ: string; /** 家庭所在村（社区）或乡镇；部门不知 / where the household is; agencies are not told */ place?: string | undefined; status: "open" | "completed" | "cancelled"; /** Moment in UTC with ms */ openedAt: string; /** Moment in UTC with ms */ dueAt: string; workingDays: number; basis: string; moved: TaskMove[]; claimedBy?: string | undefined; delegatedBy?: string | undefined; passedUpFrom?: string | undefined; clock?: WorkingClock | undefined; signOff: string[]; signatures: Signature[]; nextSigner?: string | undefined; outcome?: string | undefined; /** Moment in UTC with ms */ completedAt?: string | undefined; completedBy?: string | undefined; /** Whether it is put to the caller’s organ */ mine: boolean; /** Whether somebody goes to the family for it */ atHome: boolean; };

export type KeptDeadline = { taskId: string; kind: string; title: { zh: string; en: string; }; organ: string; /** Moment in UTC with ms */ openedAt: string; /** Moment in UTC with ms */ dueAt: string; basis: string; /** Moment in UTC with ms */ doneAt?: string | undefined; by: string[]; /** Absent while it could still be kept */ kept?: boolean | undefined; };

export type Lead = { id: string; /** 数据比对、走访、协理员（网格员）、热线、部门、其他事项、回头看、盲抽 */ source: "comparison" | "visit" | "village-reporter" | "hotline" | "agency" | "another-case" | "look-back" | "blind-sample"; kind: string; note: string; urgency: "normal" | "urgent"; filedBy: string; organ: string; personId: string; familyId: string; county: string; township: string; village?: string | undefined; /** Moment in UTC with ms */ at: string; sourceCaseId?: string | undefined; clause?: string | undefined; warningId: string; };

export type LeadWithProgress = { id: string; /** 数据比对、走访、协理员（网格员）、热线、部门、其他事项、回头看、盲抽 */ source: "comparison" | "visit" | "village-reporter" | "hotline" | "agency" | "another-case" | "look-back" | "blind-sample"; kind: string; note: string; urgency: "normal" | "urgent"; filedBy: string; organ: string; personId: string; familyId: string; county: string; township: string; village?: string | undefined; /** Moment in UTC with ms */ at: string; sourceCaseId?: string | undefined; clause?: string | undefined; warningId: string; progress: { status: "raised" | "verifying" | "not-substantiated" | "verified" | "classified" | "handling" | "feedback-received" | "closed"; /** Moment in UTC with ms */ closedAt?: string | undefined; outcome?: string | undefined; }; };

export type LegalAct = { caseId: string; id: string; kind: "acceptance" | "opinion" | "posting" | "democratic-review" | "confirmation" | "refusal" | "procedure-ended" | "publication" | "keeping" | "conversion" | "ending" | "extension" | "pause" | "resumption" | "hand-over" | "relief-first" | "relief-confirmed" | "relief-recovery" | "reopening"; organ: string; delegation?: { mode: "entrusted" | "own-name"; instrument: string; } | undefined; /** Moment in UTC with ms */ at: string; signatures: { by: string; role: string; /** Moment in UTC with ms */ at: string; }[]; content: Record<string, unknown>; basis: string; };

export type LookBack = { familyId: string; caseId: string; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ township: string; determinationId: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ decidedAsOf: string; /** What the rules proposed then */ was: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship" | null; /** What the family holds today */ holds: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship" | null; /** What the rules of today would propose; not a decision */ wouldBe: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship"; turned: RuleThatTurned[]; };

export type Meeting = { id: string; county: string; counter: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ on: string; attended: string[]; minutes: string; deliberationId?: string | undefined; by: string; /** Moment in UTC with ms */ at: string; };

/** 共同生活的家庭成员 */
export type Member = { person: string; /** Relation to the applicant (与申请人关系) */ relation: "applicant" | "spouse" | "child" | "parent" | "grandparent" | "grandchild" | "sibling" | "other"; /** Belongs to the assistance unit (保障户) */ covered: boolean; birthDate: string | null; sex: "male" | "female" | null; /** 就业状况; none = not of working age or out of the labour market */ employment: "employed" | "flexible" | "self-employed" | "farming" | "registered-unemployed" | "unemployed" | "none" | null; /** 劳动能力 */ labour: "full" | "partial" | "lost" | null; /** 就读阶段 */ student: "none" | "preschool" | "compulsory" | "high-school" | "vocational" | "higher" | null; /** [] = none */ disabilities: Disability[] | null; /** 患有当地有关部门认定的重特大疾病 */ seriousIllness: boolean | null; /** 六项生活自理指标中不能达到的项数 */ selfCareLost?: number | null | undefined; /** 孤儿、事实无人抚养儿童：不符合、选择纳入、选择特困 */ orphanScheme?: "not-eligible" | "chosen" | "declined" | null | undefined; /** 分散供养、集中供养 */ tekunSupport?: "dispersed" | "centralised" | null | undefined; /** 就业困难人员 */ hardToEmploy?: boolean | null | undefined; /** 民事行为能力、宣告失踪、在监狱服刑 */ legalStatus?: "normal" | "no-civil-capacity" | "missing" | "imprisoned" | null | undefined; };

export type MemberInput = { /** Name of a member within this request */ ref: string; identity: PersonIdentity; /** Relation to the applicant (与申请人关系) */ relation: "applicant" | "spouse" | "child" | "parent" | "grandparent" | "grandchild" | "sibling" | "other"; };

/** 共同生活的家庭成员 */
export type MemberOutput = { person: string; /** Relation to the applicant (与申请人关系) */ relation: "applicant" | "spouse" | "child" | "parent" | "grandparent" | "grandchild" | "sibling" | "other"; /** Belongs to the assistance unit (保障户) */ covered: boolean; birthDate: string | null; sex: "male" | "female" | null; /** 就业状况; none = not of working age or out of the labour market */ employment: "employed" | "flexible" | "self-employed" | "farming" | "registered-unemployed" | "unemployed" | "none" | null; /** 劳动能力 */ labour: "full" | "partial" | "lost" | null; /** 就读阶段 */ student: "none" | "preschool" | "compulsory" | "high-school" | "vocational" | "higher" | null; /** [] = none */ disabilities: Disability[] | null; /** 患有当地有关部门认定的重特大疾病 */ seriousIllness: boolean | null; /** 六项生活自理指标中不能达到的项数 */ selfCareLost: number | null; /** 孤儿、事实无人抚养儿童：不符合、选择纳入、选择特困 */ orphanScheme: "not-eligible" | "chosen" | "declined" | null; /** 分散供养、集中供养 */ tekunSupport: "dispersed" | "centralised" | null; /** 就业困难人员 */ hardToEmploy: boolean | null; /** 民事行为能力、宣告失踪、在监狱服刑 */ legalStatus: "normal" | "no-civil-capacity" | "missing" | "imprisoned" | null; };

export type MigratePack = { pack: string; reason: string; };

export type MissingInput = { /** Path of a fact, or `parameter:` and its key */ path: string; /** 低收入人口类别：特困、低保、低保边缘、刚性支出困难、防止返贫监测、其他困难 */ category: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship"; };

export type MissingPapers = { received: string[]; note?: string | undefined; };

export type MonitoringWindow = { id: string; personId: string; familyId: string; county: string; township: string; kind: "exit" | "refused"; /** 低收入人口类别：特困、低保、低保边缘、刚性支出困难、防止返贫监测、其他困难 */ category?: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship" | undefined; caseId: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ from: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ until?: string | undefined; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ reviewOn?: string | undefined; basis: string; status: "watching" | "ended"; /** Moment in UTC with ms */ endedAt?: string | undefined; endedBy?: string | undefined; endReason?: string | undefined; hits: { warningId: string; /** Moment in UTC with ms */ at: string; }[]; };

export type MonthlyCost = { area: "urban" | "rural" | "undecided"; category: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship" | "none" | "needs-input"; /** Null: fewer than five households, not shown */ householdsBefore: number | null; /** Null: fewer than five households, not shown */ householdsAfter: number | null; /** Null: fewer than five households, not shown */ monthlyFenBefore: number | null; /** Null: fewer than five households, not shown */ monthlyFenAfter: number | null; };

export type Movers = { from: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship" | "none" | "needs-input"; to: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship" | "none" | "needs-input"; /** Null: fewer than five households, not shown */ households: number | null; /** Null: fewer than five households, not shown */ persons: number | null; };

export type NotCompletedInBulk = { ok: false; taskId: string; code: string; detail: string; pointer?: string | undefined; };

export type NoteDigestSeen = Record<string, never>;

export type Notice = { caseId: string; id: string; kind: "confirmation" | "refusal" | "ending" | "conversion" | "procedure-ended" | "extension" | "pause" | "resumption" | "hand-over" | "relief-confirmed" | "relief-recovery"; letterhead?: Text | undefined; text: Text; remedy?: Text | undefined; /** Moment in UTC with ms */ writtenAt: string; channel?: string | undefined; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ servedOn?: string | undefined; proof?: string | undefined; remedyTerms?: { /** Calendar date YYYY-MM-DD in Asia/Shanghai */ reconsideration: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ suit: string; } | undefined; };

export type Objection = { outcome: "investigate-again" | "democratic-review" | "dismiss"; reason: string; };

export type ObjectionInput = { grounds: string; };

export type ObjectionToACheck = { /** The agency, as the evidence names it */ source: string; /** 有异议的事项: paths in the facts */ paths: string[]; grounds: string; /** 证明材料 */ proof?: string[] | undefined; };

export type ObjectionToACheckResult = { id: string; caseId: string; source: string; paths: string[]; grounds: string; proof: string[]; recordedBy: string; /** Moment in UTC with ms */ at: string; taskId: string; result?: { outcome: "upheld" | "corrected" | "gone-without"; note: string; by: string; /** Moment in UTC with ms */ at: string; } | undefined; };

/** 法定赡养、抚养、扶养义务人 */
export type Obligor = { person: string; /** Person id of the member */ supports: string; /** What the obligor is to the member: a child owes 赡养, a parent 抚养, a spouse or sibling 扶养 */ relation: "spouse" | "child" | "parent" | "grandchild" | "grandparent" | "sibling"; birthDate: string | null; /** 月总收入, fen */ monthlyIncome: number | null; /** 义务人家庭人均可支配收入, fen a year */ disposableIncome: number | null; /** 按当地细则基本公式计算的赡（抚、扶）养费, fen a month */ formulaFee?: number | null | undefined; /** What the obligor receives */ assistance?: "none" | "tekun" | "dibao" | null | undefined; severelyDisabled?: boolean | null | undefined; /** 财产符合当地低收入家庭财产状况规定 */ withinPropertyLimits?: boolean | null | undefined; legalStatus?: "normal" | "no-civil-capacity" | "missing" | "imprisoned" | null | undefined; };

/** 法定赡养、抚养、扶养义务人 */
export type ObligorOutput = { person: string; /** Person id of the member */ supports: string; /** What the obligor is to the member: a child owes 赡养, a parent 抚养, a spouse or sibling 扶养 */ relation: "spouse" | "child" | "parent" | "grandchild" | "grandparent" | "sibling"; birthDate: string | null; /** 月总收入, fen */ monthlyIncome: number | null; /** 义务人家庭人均可支配收入, fen a year */ disposableIncome: number | null; /** 按当地细则基本公式计算的赡（抚、扶）养费, fen a month */ formulaFee: number | null; /** What the obligor receives */ assistance: "none" | "tekun" | "dibao" | null; severelyDisabled: boolean | null; /** 财产符合当地低收入家庭财产状况规定 */ withinPropertyLimits: boolean | null; legalStatus: "normal" | "no-civil-capacity" | "missing" | "imprisoned" | null; };

export type OldCaseNumber = { county: string; reference: string; familyId: string; importId: string; line: number; };

export type OldCaseNumbers = { items: OldCaseNumber[]; };

export type OpenAPIDocument = { openapi: string; [name: string]: unknown; };

export type OpenCaseOfAFamily = { id: string; kind: string; status: string; /** Moment in UTC with ms */ since: string; waiting: { taskId: string; kind: string; organ: string; /** Moment in UTC with ms */ since: string; /** Moment in UTC with ms */ dueAt: string; }[]; };

export type OpenCasesOfAWeek = { kind: string; /** Its Monday */ week: string; count: number; };

export type OpenUpload = { bytes: number; sha256: string; };

export type OperatedExecution = { caseId: string; generation: number; };

export type OutcomeOfARemedyInput = { /** 维持、撤销、责令重作、撤回 */ outcome: "upheld" | "annulled" | "redo" | "withdrawn"; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ on: string; document: string; reason: string; };

export type Overview = { /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ county: string; places: CasesOfAPlace[]; ages: OpenCasesOfAWeek[]; terms: TermsOfAnOrgan[]; };

export type PackIdentity = { /** folder/version */ id: string; /** SHA-256 of the folder and of all it inherits */ hash: string; status: "issued" | "draft"; };

export type PageOfALookBack = { items: LookBack[]; /** Cases decided again in this call */ examined: number; /** Families with a past case in the county */ cases: number; cursor?: string | undefined; };

export type PageOfAbsences = { items: Absence[]; cursor?: string | undefined; };

export type PageOfAccesses = { items: Access[]; cursor?: string | undefined; };

export type PageOfApplications = { items: ApplicationSummary[]; cursor?: string | undefined; };

export type PageOfChainEvents = { items: ChainEvent[]; cursor?: string | undefined; };

export type PageOfChildExecutions = { items: ChildExecution[]; cursor?: string | undefined; };

export type PageOfClosings = { items: ClosingOfMany[]; cursor?: string | undefined; };

export type PageOfComparisonRuns = { items: ComparisonRun[]; cursor?: string | undefined; };

export type PageOfDeliberations = { items: DeliberationSummary[]; cursor?: string | undefined; };

export type PageOfDepartures = { items: Departure[]; cursor?: string | undefined; };

export type PageOfDigests = { items: Digest[]; cursor?: string | undefined; };

export type PageOfEnteredParameters = { items: EnteredParameter[]; cursor?: string | undefined; };

export type PageOfEscalations = { items: Escalation[]; cursor?: string | undefined; };

export type PageOfExecutions = { items: ExecutionSummary[]; cursor?: string | undefined; };

export type PageOfFeedBatches = { items: FeedBatch[]; cursor?: string | undefined; };

export type PageOfHouseholdVisits = { items: HouseholdVisit[]; cursor?: string | undefined; };

export type PageOfInterventions = { items: Intervention[]; cursor?: string | undefined; };

export type PageOfLeads = { items: Lead[]; cursor?: string | undefined; };

export type PageOfMatchProposals = { items: { /** A list that an agency delivers */ feed: "self-paid-medical" | "registered-unemployment" | "labourer-death" | "disaster-aid" | "poor-students" | "serious-illness" | "severe-disability" | "relapse-risk" | "hardship-roll" | "delivered-assistance" | "contributions" | "vehicles" | "real-estate" | "companies" | "deposits" | "recipient-death" | "imprisonment" | "duplicate-assistance" | "platform-roll"; batchId: string; line: number; fault: string; personId: string; county: string; /** high: 同名、同生日、同乡镇且唯一；medium: 同名、同生日、同区县且唯一 */ confidence: "high" | "medium"; status: "open" | "confirmed" | "refused"; /** Moment in UTC with ms */ proposedAt: string; /** Moment in UTC with ms */ dueAt: string; /** Moment in UTC with ms */ answeredAt?: string | undefined; answeredBy?: string | undefined; }[]; cursor?: string | undefined; };

export type PageOfMonitoringWindows = { items: MonitoringWindow[]; cursor?: string | undefined; };

export type PageOfRegisterImports = { items: RegisterImport[]; cursor?: string | undefined; };

export type PageOfRelatives = { items: RelativesOfAFamily[]; cursor?: string | undefined; };

export type PageOfSuppressions = { items: Suppression[]; cursor?: string | undefined; };

export type PageOfTasks = { items: TaskSummary[]; cursor?: string | undefined; };

export type PageOfWarnings = { items: WarningSummary[]; cursor?: string | undefined; };

export type PageOfWhatIfs = { items: WhatIfSummary[]; cursor?: string | undefined; };

export type ParameterInForce = { /** Name of a number that norms leave to a place or a year */ key: "dibao.standard" | "tekun.standard" | "income.all" | "income.urban" | "income.rural" | "income.obligor" | "dibao.financial" | "dibao.vehicles" | "dibao.homes" | "dibao.enterprise" | "margin.income-percent" | "margin.asset-percent" | "rigid.ratio" | "obligor.percent" | "deductions.switch" | "basic-pension.exempt" | "bridge.persons" | "premium.contribution" | "premium.fixed" | "small-amount.cap" | "comparison.sample" | "comparison.wait" | "feeds.match-by-name" | "indicator.medical" | "indicator.income-drop" | "indicator.composite" | "indicator.composite-medical" | "indicator.wage" | "indicator.vehicles" | "indicator.homes" | "indicator.enterprise" | "indicator.deposits" | "indicator.disaster-aid"; name: Text; unit: string; /** Null: both */ area: "urban" | "rural" | null; /** Null: missing. Never read as zero */ value: number | null; missing: boolean; validFrom: string | null; recordedAt: string | null; scope: string[]; source: string | null; confidence: "stated" | "other-source" | "our-default" | "demonstration" | null; /** To be confirmed: out of date, or not verified */ stale: boolean; /** The last published year stands in for 上年度 */ fallback: boolean; /** Rules, benefits and indicators there that read it */ usedBy: string[]; };

export type ParameterUsed = { key: "dibao.standard" | "tekun.standard" | "income.all" | "income.urban" | "income.rural" | "income.obligor" | "dibao.financial" | "dibao.vehicles" | "dibao.homes" | "dibao.enterprise" | "margin.income-percent" | "margin.asset-percent" | "rigid.ratio" | "obligor.percent" | "deductions.switch" | "basic-pension.exempt" | "bridge.persons" | "premium.contribution" | "premium.fixed" | "small-amount.cap" | "comparison.sample" | "comparison.wait" | "feeds.match-by-name" | "indicator.medical" | "indicator.income-drop" | "indicator.composite" | "indicator.composite-medical" | "indicator.wage" | "indicator.vehicles" | "indicator.homes" | "indicator.enterprise" | "indicator.deposits" | "indicator.disaster-aid"; value: number; unit: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ validFrom: string; /** Moment in UTC with ms */ recordedAt: string; source: string; confidence: "stated" | "other-source" | "our-default" | "demonstration"; stale: boolean; /** The figure of the year before is not published; the last published one was used (Y09) */ fallback: boolean; };

export type ParametersInForce = { /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ division: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ date: string; pack: string | null; items: ParameterInForce[]; /** How many that something reads are missing */ missing: number; };

export type PassTaskUp = { reason: string; };

export type Person = { id: string; familyId?: string | undefined; relation?: string | undefined; name?: string | undefined; idNumber?: string | undefined; phone?: string | undefined; address?: string | undefined; account?: string | undefined; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ birthDate?: string | undefined; sex?: "male" | "female" | undefined; county: string; township: string; area: "urban" | "rural"; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ deceasedOn?: string | undefined; categories: HeldCategory[]; };

/** Sealed on arrival; masked in every answer */
export type PersonIdentity = { /** 公民身份号码 */ idNumber: string; name: string; phone?: string | undefined; address?: string | undefined; account?: string | undefined; };

/** Absent for somebody whose identity is not known */
export type PersonIdentityInput = { /** 公民身份号码 */ idNumber: string; name: string; phone?: string | undefined; address?: string | undefined; account?: string | undefined; };

export type PersonMet = { idNumber: string; name: string; phone?: string | undefined; address?: string | undefined; /** 所在乡镇或村（社区） / township or village where the person lives */ division: string; area: "urban" | "rural"; };

export type PersonNotKnownYet = { /** 怎样找到本人：住处、常去的地方、体貌 / how the person is to be found */ whereabouts: string; /** 所说的姓名 / name as told */ name?: string | undefined; phone?: string | undefined; /** 所在乡镇或村（社区） / township or village where the person was seen */ division: string; area: "urban" | "rural"; };

export type PersonOnRecord = { personId: string; };

export type PersonWithAnIDNumber = { idNumber: string; name: string; phone?: string | undefined; address?: string | undefined; };

export type PersonWithoutAnIDNumber = { /** 没有身份证号的原因 / why there is no number */ noNumber: string; name: string; /** 本人或者知情人所述，可为估计 / as told, estimated where need be */ birthDate: string; sex: "male" | "female"; phone?: string | undefined; address?: string | undefined; };

export type Photograph = { id: string; familyId: string; taskId?: string | undefined; contentType: "image/jpeg" | "image/png" | "image/heic"; bytes: number; sha256: string; by: string; /** Moment in UTC with ms */ at: string; url: string; /** Moment in UTC with ms */ expiresAt: string; };

/** 户籍地、居住地、急难发生地; the accepting place is the window’s own */
export type PlacesInput = { /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ hukou?: string | undefined; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ residence?: string | undefined; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ emergency?: string | undefined; };

export type PlacesOfACase = { /** 受理地: the division of the organ that took the application */ accepting: string; /** 户籍地 */ hukou?: string | undefined; /** 居住地 */ residence?: string | undefined; /** 急难发生地 */ emergency?: string | undefined; };

export type PolicyParameter = { /** Name of a number that norms leave to a place or a year */ key: "dibao.standard" | "tekun.standard" | "income.all" | "income.urban" | "income.rural" | "income.obligor" | "dibao.financial" | "dibao.vehicles" | "dibao.homes" | "dibao.enterprise" | "margin.income-percent" | "margin.asset-percent" | "rigid.ratio" | "obligor.percent" | "deductions.switch" | "basic-pension.exempt" | "bridge.persons" | "premium.contribution" | "premium.fixed" | "small-amount.cap" | "comparison.sample" | "comparison.wait" | "feeds.match-by-name" | "indicator.medical" | "indicator.income-drop" | "indicator.composite" | "indicator.composite-medical" | "indicator.wage" | "indicator.vehicles" | "indicator.homes" | "indicator.enterprise" | "indicator.deposits" | "indicator.disaster-aid"; /** Divisions; the narrowest wins */ scope: string[]; /** Null: both */ area: "urban" | "rural" | null; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ validFrom: string; /** First day on which it no longer counts */ validUntil: string | null; /** Moment in UTC with ms */ recordedAt: string; /** In the unit of the key */ value: number; /** Document or page */ source: string; /** Stated in the norm, another source, our default, invented for the demo */ confidence: "stated" | "other-source" | "our-default" | "demonstration"; /** Probably replaced since: confirm */ stale: boolean; };

export type Posting = { place: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ postedOn: string; /** Id of a photograph, or where it lies in the file */ proof: string; };

export type PostingOfAnEnding = { place: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ postedOn: string; /** Id of a photograph, or where it lies in the file */ proof: string; };

/** Rough answers; not an application, not a decision */
export type PreCheck = { /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ division: string; area: "urban" | "rural"; people: number; monthlyIncome: number | null; ownsMore: "yes" | "no" | "unsure"; inNeedOfCare: ("seriously-ill" | "severely-disabled" | "aged-alone" | "orphaned-minor")[]; yearlyCosts: number | null; emergency: boolean; };

export type PreCheckHint = { notADecision: Text; doors: Door[]; /** What only the family has; what agencies hold is not asked for */ papers: Text[]; place: Text; limit: Text; };

export type Precision = { /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ county: string; month: string; items: PrecisionOfAnIndicator[]; };

export type PrecisionOfAnIndicator = { indicator: string; source: string; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ township: string; /** Warnings by outcome of their verification */ outcomes: Record<string, number>; confirmed: number; /** confirmed, no difficulty, data error; not those who moved, died, were not met */ judged: number; };

/** Absent where Step Functions does not know it */
export type PresentExecution = { arn: string; /** As Step Functions says it: RUNNING, FAILED, … */ status: string; /** Moment in UTC with ms */ startedAt?: string | undefined; /** Moment in UTC with ms */ stoppedAt?: string | undefined; error?: string | undefined; redrives: number; redrivable: boolean; notRedrivableBecause?: string | undefined; };

/** A refusal (RFC 9457) */
export type Problem = { type: string; title: string; status: number; code: string; detail: string; /** urn of the request, as in the logs */ instance: string; errors?: ProblemError[] | undefined; [name: string]: unknown; };

export type ProblemError = { in: "body" | "query" | "path" | "header"; /** JSON pointer into the body, or `/` and the name of the parameter */ pointer: string; code: string; detail: string; };

export type ProgressOfARun = { slices: number; items: SliceOfARun[]; };

export type ProposeIntervention = { kind: "re-route" | "unlock"; taskId: string; organ?: string | undefined; reason: string; };

export type ProposeParameter = { /** Name of a number that norms leave to a place or a year */ key: "dibao.standard" | "tekun.standard" | "income.all" | "income.urban" | "income.rural" | "income.obligor" | "dibao.financial" | "dibao.vehicles" | "dibao.homes" | "dibao.enterprise" | "margin.income-percent" | "margin.asset-percent" | "rigid.ratio" | "obligor.percent" | "deductions.switch" | "basic-pension.exempt" | "bridge.persons" | "premium.contribution" | "premium.fixed" | "small-amount.cap" | "comparison.sample" | "comparison.wait" | "feeds.match-by-name" | "indicator.medical" | "indicator.income-drop" | "indicator.composite" | "indicator.composite-medical" | "indicator.wage" | "indicator.vehicles" | "indicator.homes" | "indicator.enterprise" | "indicator.deposits" | "indicator.disaster-aid"; /** Divisions; the narrowest wins */ scope: string[]; /** Null: both */ area: "urban" | "rural" | null; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ validFrom: string; /** First day on which it no longer counts */ validUntil?: string | null | undefined; /** In the unit of the key */ value: number; source: string; confidence: "stated" | "other-source" | "our-default"; reason: string; };

export type ProposedIntervention = { interventionId: string; };

export type ProposedParameter = { id: string; };

export type QuarantineFile = { url: string; /** Moment in UTC with ms */ expiresAt: string; };

export type QueueOfATownship = { /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ township: string; perWeek: number | null; takenThisWeek: number; waiting: number; items: QueuedWarning[]; };

export type QueuedWarning = { id: string; indicator: string; /** Moment in UTC with ms */ since: string; position: number; };

export type ReCheckOfADisputedItem = { outcome: "upheld"; note: string; } | { outcome: "corrected"; findings: Finding[]; note: string; };

export type ReasonedOrder = { reason: string; };

export type ReceiptLookUp = { /** 受理编号 */ receipt: string; /** 申请人身份证号码后四位 */ idNumberEnd: string; };

export type ReceiptStatus = { receipt: string; status: string; /** Moment in UTC with ms */ filedAt: string; /** Moment in UTC with ms */ closedAt?: string | undefined; missing: string[]; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ dueOn?: string | undefined; remedyTerms?: { /** Calendar date YYYY-MM-DD in Asia/Shanghai */ reconsideration: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ suit: string; } | undefined; waiting: { organ: string; /** Moment in UTC with ms */ since: string; /** Moment in UTC with ms */ dueAt: string; }[]; };

export type RecordAbsence = { /** The caller when absent */ officer?: string | undefined; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ from: string; /** The last day away */ until: string; /** Without one, whoever of the organ comes first */ standIn?: string | undefined; reason: string; };

export type RecordMeeting = { /** As the rules of the county name it */ counter: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ on: string; attended?: ("civil-affairs" | "township" | "village" | "medical-insurance" | "education" | "human-resources" | "housing" | "emergency-management" | "health" | "disabled-persons-federation" | "agriculture" | "finance" | "development-reform" | "mutual-aid-society" | "verification-centre" | "justice" | "political-legal" | "broadcasting" | "urban-management" | "charity-organisation")[] | undefined; /** 文号或者纪要编号 */ minutes: string; };

export type RecordOfADeliberation = { outcome: "decided"; attended: ("civil-affairs" | "township" | "village" | "medical-insurance" | "education" | "human-resources" | "housing" | "emergency-management" | "health" | "disabled-persons-federation" | "agriculture" | "finance" | "development-reform" | "mutual-aid-society" | "verification-centre" | "justice" | "political-legal" | "broadcasting" | "urban-management" | "charity-organisation")[]; /** 文号或者文件编号 */ minutes: string; /** 上传时取得的文件编号 / id given at its upload */ minutesFile?: string | undefined; /** 以一事一议认定类别时必填 / owed where the meeting determines */ recognised?: boolean | undefined; decision: string; /** 没有措施的，留空并说明 */ measures: { /** What kind of organ; with a division it names one */ agency: "civil-affairs" | "township" | "village" | "medical-insurance" | "education" | "human-resources" | "housing" | "emergency-management" | "health" | "disabled-persons-federation" | "agriculture" | "finance" | "development-reform" | "mutual-aid-society" | "verification-centre" | "justice" | "political-legal" | "broadcasting" | "urban-management" | "charity-organisation"; need: string; }[]; } | { outcome: "adjourned"; attended: ("civil-affairs" | "township" | "village" | "medical-insurance" | "education" | "human-resources" | "housing" | "emergency-management" | "health" | "disabled-persons-federation" | "agriculture" | "finance" | "development-reform" | "mutual-aid-society" | "verification-centre" | "justice" | "political-legal" | "broadcasting" | "urban-management" | "charity-organisation")[]; reason: string; };

export type RecordRelative = { /** The caller declares its own relation when absent */ officer?: string | undefined; relation: string; };

export type RecordedAbsence = { absenceId: string; };

export type RecordedAuthorisations = { unauthorised: string[]; };

export type RecordedDelegation = { delegationId: string; };

export type RecordedMeeting = { meetingId: string; };

export type RecordedObjection = { objectionId: string; };

export type RecordedRelative = { officer: string; relatives: number; };

export type RecordedRemedy = { remedyId: string; late: boolean; };

export type RecordedRepresentation = { representationId: string; replaced: string[]; };

export type RecoveryOfRelief = { outcome: "recovered"; /** Money in whole fen; 100 fen are one yuan */ fen: number; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ on: string; voucher: string; } | { outcome: "not-recoverable"; reason: string; };

export type RedriveExecutions = { caseIds: string[]; how?: "redrive" | "renew" | undefined; reason: string; };

export type RedrivenExecutions = { items: ResultOfOneRedrive[]; };

export type Referral = { id: string; caseId?: string | undefined; familyId?: string | undefined; personId?: string | undefined; county?: string | undefined; /** 转办、推送、商请、转介、告知 */ act: "transfer" | "push" | "request" | "introduce" | "inform"; organ: string; need?: string | undefined; basis?: string | undefined; status: "sent" | "acknowledged" | "answered"; /** Moment in UTC with ms */ sentAt?: string | undefined; /** Moment in UTC with ms */ acknowledgeBy?: string | undefined; /** Moment in UTC with ms */ chasedAt?: string | undefined; acknowledged?: { by: string; /** Moment in UTC with ms */ at: string; } | undefined; answer?: { /** 已落实、此前已享受、不符合条件、未予救助、已告知、已作出决定 */ outcome: "provided" | "already-provided" | "not-eligible" | "not-helped" | "informed" | "decided"; measure?: string | undefined; /** Money in whole fen; 100 fen are one yuan */ amountFen?: number | undefined; monthly?: boolean | undefined; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ from?: string | undefined; reason?: string | undefined; by: string; /** Moment in UTC with ms */ at: string; } | undefined; };

export type ReferralToAnOrgan = { id: string; caseId: string; familyId: string; personId: string; county: string; /** 转办、推送、商请、转介、告知 */ act: "transfer" | "push" | "request" | "introduce" | "inform"; organ: string; need: string; basis: string; status: "sent" | "acknowledged" | "answered"; /** Moment in UTC with ms */ sentAt: string; /** Moment in UTC with ms */ acknowledgeBy?: string | undefined; /** Moment in UTC with ms */ chasedAt?: string | undefined; acknowledged?: { by: string; /** Moment in UTC with ms */ at: string; } | undefined; answer?: { /** 已落实、此前已享受、不符合条件、未予救助、已告知、已作出决定 */ outcome: "provided" | "already-provided" | "not-eligible" | "not-helped" | "informed" | "decided"; measure?: string | undefined; /** Money in whole fen; 100 fen are one yuan */ amountFen?: number | undefined; monthly?: boolean | undefined; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ from?: string | undefined; reason?: string | undefined; by: string; /** Moment in UTC with ms */ at: string; } | undefined; };

export type RegisterImport = { id: string; organ: string; division: string; status: "announced" | "committed" | "checking" | "checked" | "loading" | "loaded" | "undoing" | "undone" | "rejected"; /** xlsx and csv: the template of one roll; ndjson: one household a line, as programs write it */ format?: "ndjson" | "csv" | "xlsx" | undefined; /** 期初名册：低保、特困、低保边缘、刚性支出困难、防止返贫监测 */ roll?: "dibao" | "tekun" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | undefined; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ asOf?: string | undefined; dryRun?: true | undefined; /** Moment in UTC with ms */ announcedAt: string; announcedBy: string; /** Moment in UTC with ms */ committedAt?: string | undefined; /** Moment in UTC with ms */ finishedAt?: string | undefined; declared?: { lines?: number | undefined; sha256: string; } | undefined; counts?: { lines: number; households: number; persons: number; quarantined: number; } | undefined; differences?: { new: number; changed: number; same: number; conflicting: number; missing: number; } | undefined; accepted?: { by: string; /** Moment in UTC with ms */ at: string; } | undefined; quarantine?: Record<string, number> | undefined; rejection?: { reason: "upload-missing" | "checksum-mismatch" | "line-count-mismatch" | "unreadable-file" | "missing-column" | "column-twice" | "too-many-rows"; column?: string | undefined; } | undefined; undo?: { by: string; /** Moment in UTC with ms */ at: string; reason: string; undone?: number | undefined; kept?: Record<string, number> | undefined; } | undefined; };

export type Relative = { officer: string; relation: string; source: "declared" | "registered"; recordedBy: string; /** Moment in UTC with ms */ recordedAt: string; };

/** 经办人员、村（居）干部近亲属备案 */
export type RelativeOfAnOfficial = { /** Name of a member within this request */ ref: string; relation: string; post: string; };

export type RelativesOfAFamily = { familyId: string; county: string; relatives: Relative[]; };

/** 先行救助 */
export type ReliefFirst = { /** 急难发生地, township or village */ division: string; person?: PersonIdentityInput | undefined; unidentified?: UnidentifiedPerson | undefined; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ residence?: string | undefined; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ hukou?: string | undefined; reason: string; /** Money in whole fen; 100 fen are one yuan */ fen: number; channel: "bank" | "cash" | "goods"; voucher: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ givenOn: string; };

export type ReliefGivenElsewhere = { known: boolean; /** 如已在本地获得救助，写明项目 */ note?: string | undefined; };

export type Remedy = { id: string; caseId: string; /** 行政复议、行政诉讼、自行纠正 */ kind: "reconsideration" | "suit" | "own-review"; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ filedOn: string; body: string; late: boolean; recordedBy: string; /** Moment in UTC with ms */ recordedAt: string; result?: { /** 维持、撤销、责令重作、撤回 */ outcome: "upheld" | "annulled" | "redo" | "withdrawn"; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ on: string; document: string; reason: string; by: string; /** Moment in UTC with ms */ at: string; } | undefined; };

export type RemedyInput = { /** 行政复议、行政诉讼、自行纠正 */ kind: "reconsideration" | "suit" | "own-review"; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ filedOn: string; /** 复议机关或者法院 */ body: string; };

export type RemindedTask = { taskId: string; reminders: number; };

export type ReopenedWarning = { warningId: string; generation: number; };

export type Reopening = { reason: string; };

/** As it was closed, with what verification has found by now */
export type ReportOfARun = { runId: string; period: string; scope: string; date: string; dryRun: boolean; persons: number; feeds: { /** A list that an agency delivers */ feed: "self-paid-medical" | "registered-unemployment" | "labourer-death" | "disaster-aid" | "poor-students" | "serious-illness" | "severe-disability" | "relapse-risk" | "hardship-roll" | "delivered-assistance" | "contributions" | "vehicles" | "real-estate" | "companies" | "deposits" | "recipient-death" | "imprisonment" | "duplicate-assistance" | "platform-roll"; legalBasis: Citation[]; reach: "anybody" | "register"; batches: string[]; rows: number; quarantined: number; matched: number; unmatched: number; late: { organ: string; days: number; }[]; missing: boolean; }[]; candidates: number; warnings: { raised: number; merged: number; repeated: number; suppressed: Record<string, number>; byIndicator: Record<string, number>; byClass: Record<string, number>; byTownship: Record<string, number>; byFeed: { registered: Record<string, number>; beyond: Record<string, number>; }; owed: Record<string, number>; bySignal: Record<string, number>; sample: Record<string, number>; }; entitledNotReceiving: number; receivingTwice: number; waited?: { /** Moment in UTC with ms */ since: string; /** Moment in UTC with ms */ until: string; /** Moment in UTC with ms */ endedAt?: string | undefined; } | undefined; platform?: { theirs: number; ours: number; both: number; onlyTheirs: number; onlyOurs: number; categoryDiffers: number; amountDiffers: number; } | undefined; sample?: { seed: string; counties: { county: string; population: number; drawn: number; raised: number; }[]; } | undefined; verified: VerifiedOutcomesOfARun; };

/** 代理、监护 */
export type RepresentationInput = { /** The member who is represented */ ref: string; /** 监护人、书面委托、村（居）民委员会 */ kind: "guardian" | "mandate" | "village-committee"; /** 监护证明、委托书等的名称和编号 */ document: string; scope: ("apply" | "authorise" | "receive-notices")[]; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ from: string; /** First day on which it no longer holds */ until?: string | undefined; /** 村（居）民委员会: village:<division> */ organ?: string | undefined; /** Of a natural person; sealed on arrival */ name?: string | undefined; idNumber?: string | undefined; phone?: string | undefined; };

/** 代理、监护 */
export type RepresentationOfAMember = { /** 监护人、书面委托、村（居）民委员会 */ kind: "guardian" | "mandate" | "village-committee"; /** 监护证明、委托书等的名称和编号 */ document: string; scope: ("apply" | "authorise" | "receive-notices")[]; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ from: string; /** First day on which it no longer holds */ until?: string | undefined; /** 村（居）民委员会: village:<division> */ organ?: string | undefined; /** Of a natural person; sealed on arrival */ name?: string | undefined; idNumber?: string | undefined; phone?: string | undefined; /** The member who is represented */ personId: string; };

/** Without a division the caller’s own; without a month the last one, without feeds all of them; a dry run raises nothing */
export type RequestRun = { /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ division?: string | undefined; /** Calendar month YYYY-MM */ period?: string | undefined; feeds?: ("self-paid-medical" | "registered-unemployment" | "labourer-death" | "disaster-aid" | "poor-students" | "serious-illness" | "severe-disability" | "relapse-risk" | "hardship-roll" | "delivered-assistance" | "contributions" | "vehicles" | "real-estate" | "companies" | "deposits" | "recipient-death" | "imprisonment" | "duplicate-assistance" | "platform-roll")[] | undefined; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ date?: string | undefined; dryRun?: boolean | undefined; };

export type RequestToCooperate = { /** Calendar date YYYY-MM-DD in Asia/Shanghai */ on: string; what: string; };

/** Over the households determined in a county; the caller’s own if absent */
export type RequestWhatIf = { /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ division?: string | undefined; change: WhatIfChange; };

export type RequestedRun = { requestId: string; };

export type RequestedWhatIf = { id: string; };

export type ResultOfOneCompletion = CompletedInBulk | NotCompletedInBulk;

export type ResultOfOneItem = { taskId: string; kind: string; ok: boolean; outcome?: string | undefined; code?: string | undefined; };

export type ResultOfOneRedrive = { ok: boolean; caseId: string; generation?: number | undefined; code?: string | undefined; detail?: string | undefined; };

export type ReturnTask = { reason?: string | undefined; };

export type ReturnedTask = { taskId: string; };

export type Review = { /** 仍然符合、不再符合；是否终止另行决定 / a finding: the decision is another act */ result: "still-qualifies" | "no-longer-qualifies"; /** 依据的条件和事实 */ findings: string; };

export type ReviewByTheVillage = { /** Calendar date YYYY-MM-DD in Asia/Shanghai */ heldOn: string; place: string; /** 乡镇工作人员、村（居）民代表等 */ present: number; agreeing: number; /** Key of the signed minutes */ proof: string; outcome: "statement-holds" | "investigate-again"; reason: string; };

/** The file itself, in base64 */
export type RollTemplate = { fileName: string; mediaType: string; content: string; };

export type RowOfACard = { benefit: string; title: Text; /** Null: to the household */ person: string | null; status: "received" | "owed" | "to-be-checked" | "without-ground"; amount: Amount | null; receivedFen: number | null; /** Who gives it, or owes it */ organ: string; /** Received since */ since: string | null; owedSince: string | null; lateWorkingDays: number; citation: Citation | null; /** The case that gave the ground */ caseId: string | null; };

export type Rule = { /** document/slot */ id: string; /** 低收入人口类别：特困、低保、低保边缘、刚性支出困难、防止返贫监测、其他困难 */ category: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship"; title: Text; citation: Citation; layer: "statute" | "ministry" | "province" | "prefecture" | "county"; operator: "<" | "<=" | ">" | ">=" | "is" | "one-of"; unit: "fen/person/month" | "fen/person/year" | "fen/person" | "fen" | "percent" | "count" | "years" | "none"; flip: "fen/person/month" | "fen/person/year" | "fen/person" | "fen" | "percent" | "count" | "years" | "none"; /** Paths of the facts that the rule reads */ facts: string[]; parameters: ("dibao.standard" | "tekun.standard" | "income.all" | "income.urban" | "income.rural" | "income.obligor" | "dibao.financial" | "dibao.vehicles" | "dibao.homes" | "dibao.enterprise" | "margin.income-percent" | "margin.asset-percent" | "rigid.ratio" | "obligor.percent" | "deductions.switch" | "basic-pension.exempt" | "bridge.persons" | "premium.contribution" | "premium.fixed" | "small-amount.cap" | "comparison.sample" | "comparison.wait" | "feeds.match-by-name" | "indicator.medical" | "indicator.income-drop" | "indicator.composite" | "indicator.composite-medical" | "indicator.wage" | "indicator.vehicles" | "indicator.homes" | "indicator.enterprise" | "indicator.deposits" | "indicator.disaster-aid")[]; /** Ids of the register */ ambiguities: string[]; };

/** A rule that would answer otherwise today, and what changed */
export type RuleThatTurned = { rule: string; citation: Citation; was: "met" | "not-met" | "unknown" | "not-applicable" | null; limitWas: number | string | boolean | null; limitIs: number | string | boolean | null; parameters: ("dibao.standard" | "tekun.standard" | "income.all" | "income.urban" | "income.rural" | "income.obligor" | "dibao.financial" | "dibao.vehicles" | "dibao.homes" | "dibao.enterprise" | "margin.income-percent" | "margin.asset-percent" | "rigid.ratio" | "obligor.percent" | "deductions.switch" | "basic-pension.exempt" | "bridge.persons" | "premium.contribution" | "premium.fixed" | "small-amount.cap" | "comparison.sample" | "comparison.wait" | "feeds.match-by-name" | "indicator.medical" | "indicator.income-drop" | "indicator.composite" | "indicator.composite-medical" | "indicator.wage" | "indicator.vehicles" | "indicator.homes" | "indicator.enterprise" | "indicator.deposits" | "indicator.disaster-aid")[]; };

export type SearchForAPerson = { /** 查明身份的，请用“登记查明的身份” / whoever was identified is recorded beside this form */ outcome: "cannot-be-found"; tried: ("visit" | "telephone" | "neighbours" | "village-committee" | "reporter" | "public-security")[]; reason: string; };

export type SeenDigest = { /** Calendar date YYYY-MM-DD in Asia/Shanghai */ day: string; seenBy: string; };

/** 按岗位权限脱敏后的人员信息 */
export type SeenPerson = { id: string; familyId?: string | undefined; relation?: string | undefined; name?: string | undefined; idNumber?: string | undefined; phone?: string | undefined; address?: string | undefined; account?: string | undefined; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ birthDate?: string | undefined; sex?: "male" | "female" | undefined; };

export type ServiceOfTheDecision = { channel: "paper" | "telephone" | "app"; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ servedOn: string; proof: string; };

export type ServiceOfTheNotice = { channel: "paper" | "telephone" | "app"; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ servedOn: string; proof: string; };

export type SetCapacity = { /** null: no limit */ perWeek: number | null; reason: string; };

export type SettledRemedy = { status: string; reopened: boolean; round?: number | undefined; };

export type SignTask = { agree: boolean; reason?: string | undefined; };

export type Signature = { by: string; role: string; /** Moment in UTC with ms */ at: string; };

export type SliceOfARun = { stage: "freeze" | "judge" | "raise"; from: number; to: number; /** Moment in UTC with ms */ at: string; counts: Record<string, number>; };

export type SourceOfAFact = { /** Who said so: statement, check, visit, feed */ source: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ asOf: string; };

export type StatementAfterRelief = { /** 救助对象、事由、金额 */ statement: string; papers?: string[] | undefined; lacking?: string | undefined; };

/** `more`: call again, or let the sweep go on within the hour */
export type StepOfAClosingOfMany = { id: string; status: "closing" | "closed" | "undoing" | "undone"; more: boolean; };

/** 社会救助申请 */
export type SubmitApplication = { /** 整户、单人户、单独纳入、特困个人. Covering part of a family without one of the last three is refused. */ route: "whole-family" | "single-person" | "individual-inclusion" | "tekun-individual"; channel: "self" | "agent" | "window" | "online" | "assisted" | "visit" | "data"; /** Name of a member within this request */ applicant: string; members: MemberInput[]; authorisations?: AuthorisationInput[] | undefined; /** 特困: 法定义务人的授权; named as in `facts.obligors` */ obligorAuthorisations?: AuthorisationOfAnObligor[] | undefined; representations?: RepresentationInput[] | undefined; relativesOfOfficials?: RelativeOfAnOfficial[] | undefined; places?: PlacesInput | undefined; /** 同意依次按各类别审核 */ consentToCascade: boolean; facts: HouseholdFacts; };

export type SubmittedApplication = { applicationId: string; /** 受理编号: the family asks its status with it */ receipt: string; /** True: the family has an open application, and this one was joined to it */ linked: boolean; };

export type SuppressTriggers = { personId: string; indicator?: string | undefined; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ until: string; reason: string; };

export type Suppressed = { suppressionId: string; };

export type Suppression = { id: string; personId: string; familyId: string; county: string; township: string; indicator?: string | undefined; reason: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ until: string; by: string; organ: string; /** Moment in UTC with ms */ at: string; counted: number; ended?: { by: string; /** Moment in UTC with ms */ at: string; reason: string; } | undefined; };

export type Task = { id: string; caseId: string; familyId: string; kind: string; title: { zh: string; en: string; }; help: { zh: string; en: string; }; step: string; round: number; subject?: string | undefined; organ: string; /** 家庭所在村（社区）或乡镇；部门不知 / where the household is; agencies are not told */ place?: string | undefined; status: "open" | "completed" | "cancelled"; /** Moment in UTC with ms */ openedAt: string; /** Moment in UTC with ms */ dueAt: string; workingDays: number; basis: string; moved: TaskMove[]; claimedBy?: string | undefined; delegatedBy?: string | undefined; passedUpFrom?: string | undefined; clock?: WorkingClock | undefined; signOff: string[]; signatures: Signature[]; nextSigner?: string | undefined; outcome?: string | undefined; /** Moment in UTC with ms */ completedAt?: string | undefined; completedBy?: string | undefined; /** As given, while signatures are owed */ form?: Record<string, unknown> | undefined; case: { id: string; kind: string; status: string; familyId: string; township: string; }; persons: SeenPerson[]; facts?: HouseholdFactsOutput | undefined; determination?: ExplainedDetermination | undefined; referral?: Referral | undefined; dispute?: DisputedCheck | undefined; warning?: WarningCase | undefined; deliberation?: DeliberationCase | undefined; };

export type TaskMove = { kind: "remind" | "escalate" | "supervise"; /** Moment in UTC with ms */ at: string; };

export type TaskPassedUp = { taskId: string; organ: string; signOff: string[]; };

export type TaskSummary = { id: string; caseId: string; familyId: string; kind: string; title: { zh: string; en: string; }; help: { zh: string; en: string; }; step: string; round: number; subject?: string | undefined; organ: string; /** 家庭所在村（社区）或乡镇；部门不知 / where the household is; agencies are not told */ place?: string | undefined; status: "open" | "completed" | "cancelled"; /** Moment in UTC with ms */ openedAt: string; /** Moment in UTC with ms */ dueAt: string; workingDays: number; basis: string; moved: TaskMove[]; claimedBy?: string | undefined; delegatedBy?: string | undefined; passedUpFrom?: string | undefined; clock?: WorkingClock | undefined; signOff: string[]; signatures: Signature[]; nextSigner?: string | undefined; outcome?: string | undefined; /** Moment in UTC with ms */ completedAt?: string | undefined; completedBy?: string | undefined; };

export type TellingTheFamily = { channel: "paper" | "telephone" | "visit" | "app"; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ servedOn: string; proof: string; };

export type TermsOfAnOrgan = { organ: string; onTime: number; late: number; };

/** The same words in Chinese and English */
export type Text = { "zh-CN": string; en: string; };

export type TownshipSOpinion = { outcome: "grant"; /** 低收入人口类别：特困、低保、低保边缘、刚性支出困难、防止返贫监测、其他困难 */ category: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship"; reason: string; /** 填写提请集体研究的理由；没有的留空 / why the case is to be deliberated on; else left empty */ complex?: string | undefined; } | { outcome: "refuse"; reason: string; /** 不符合条件；无正当理由拒不配合（57号第二十九条） */ ground?: "not-eligible" | "non-cooperation" | undefined; /** 拒不配合的，逐次写明 */ requests?: RequestToCooperate[] | undefined; /** 填写提请集体研究的理由；没有的留空 / why the case is to be deliberated on; else left empty */ complex?: string | undefined; } | { outcome: "more-evidence"; reason: string; };

export type TraceOfARule = { rule: Rule; person: string | null; outcome: "met" | "not-met" | "unknown" | "not-applicable"; /** What the facts gave, in the unit of the rule */ value: number | string | boolean | null; /** What it was compared with */ limit: number | string | boolean | null; /** Smallest change of the value (signed, in the unit of the flip) that turns the outcome round */ flip: number | null; /** Paths of facts, or `parameter:` names */ missing: string[]; };

export type TwoRunsCompared = { before: { runId: string; period: string; scope: string; date: string; }; after: { runId: string; period: string; scope: string; date: string; }; alike: boolean; persons: { before: number; after: number; }; candidates: { before: number; after: number; }; raised: { before: number; after: number; }; entitledNotReceiving: { before: number; after: number; }; receivingTwice: { before: number; after: number; }; byIndicator: Record<string, { before: number; after: number; }>; byClass: Record<string, { before: number; after: number; }>; byTownship: Record<string, { before: number; after: number; }>; suppressed: Record<string, { before: number; after: number; }>; feeds: Record<string, { rows: { before: number; after: number; }; quarantined: { before: number; after: number; }; matched: { before: number; after: number; }; unmatched: { before: number; after: number; }; warned: { before: number; after: number; }; }>; };

export type UndoImport = { reason: string; };

export type Undoing = { reason: string; };

/** As it seems; merged later */
export type UnidentifiedPerson = { /** Calendar date YYYY-MM-DD in Asia/Shanghai */ birthDate: string; sex: "male" | "female"; description: string; };

export type UploadInParts = { bytes: number; sha256: string; partBytes: number; /** Numbers of the parts that are there, from 1 */ arrived: number[]; /** Addresses to PUT parts to: of the next hundred that are missing */ missing: { number: number; url: string; }[]; /** Until when the addresses are good; absent when there are none */ expiresAt?: string | undefined; };

export type Vehicle = { /** Present value in fen */ value: number | null; /** 维持生产生活必需（如残疾代步车、生产用三轮车），予以豁免 */ necessity: boolean; };

export type VerificationOfAWarning = { /** 不得低于要求的方式 / at least as deep as asked for */ depth: "records" | "telephone" | "visit"; /** 属实、无困难、数据有误、已迁出、已死亡、联系不上 */ outcome: "confirmed" | "no-difficulty" | "data-error" | "moved" | "deceased" | "cannot-be-reached"; note: string; /** Ids of photographs of this family */ photos?: string[] | undefined; needs?: ("basic-living" | "medical" | "education" | "housing" | "employment" | "disaster" | "disability" | "emergency" | "care")[] | undefined; /** 政策包中的待遇编号 / ids of benefits */ undelivered?: string[] | undefined; /** 不清楚的不填 */ mayQualify?: boolean | undefined; mayNoLongerQualify?: boolean | undefined; complex?: boolean | undefined; };

export type VerifiedOutcomesOfARun = { indicators: { indicator: string; feed: string; township: string; outcomes: Record<string, number>; confirmed: number; judged: number; }[]; lists: { feed: string; outcomes: Record<string, number>; confirmed: number; judged: number; }[]; missed: { county: string; drawn: number; judged: number; missed: number; rate?: number | undefined; interval?: { method: "wilson"; confidence: 0.95; low: number; high: number; } | undefined; }[]; };

export type VisitForAnotherDivision = { /** 均须在调查表上签字 / each has signed */ visitors: string[]; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ visitedOn: string; familySigned: boolean; neighbours?: string | undefined; findings?: Finding[] | undefined; /** Ids of photographs of this family */ photos?: string[] | undefined; note?: string | undefined; };

export type VisitSheet = { familyId: string; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ township: string; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ village?: string | undefined; persons: SeenPerson[]; lastVisit?: WhatHappened | undefined; changes: WhatHappened[]; cases: OpenCaseOfAFamily[]; items: ItemOfAVisitSheet[]; };

/** On whom an execution waits, since when, until when */
export type Wait = { taskId: string; kind: string; organ: string; /** Moment in UTC with ms */ since: string; /** Moment in UTC with ms */ dueAt: string; title: { zh: string; en: string; }; clock: WorkingClockOutput; };

/** On whom the case waits */
export type Waiting = { taskId: string; kind: string; organ: string; /** Moment in UTC with ms */ since: string; /** Moment in UTC with ms */ dueAt: string; };

export type WaivedTask = { taskId: string; };

export type Waiver = { reason: string; };

export type WarnOfLookBacks = { caseIds: string[]; };

export type Warning = { id: string; familyId: string; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ county: string; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ township: string; /** Moment in UTC with ms */ openedAt: string; /** Moment in UTC with ms */ closedAt?: string | undefined; outcome?: string | undefined; /** Moment in UTC with ms */ since: string; waiting: Waiting[]; generation: number; executionArn?: string | undefined; pack: { id: string; hash: string; }; status: "raised" | "verifying" | "not-substantiated" | "verified" | "classified" | "handling" | "feedback-received" | "closed"; personId: string; village?: string | undefined; indicator: { id: string; version: string; family: string; }; period: string; urgency: "normal" | "urgent"; /** 数据核验、电话、入户 */ depth: "records" | "telephone" | "visit"; round: number; /** 数据比对、走访、协理员（网格员）、热线、部门、其他事项、回头看、盲抽 */ source: "comparison" | "visit" | "village-reporter" | "hotline" | "agency" | "another-case" | "look-back" | "blind-sample"; /** Moment in UTC with ms */ queuedSince?: string | undefined; unidentified?: true | undefined; handedTo?: string | undefined; /** How many things were noticed in the household while the case was open */ triggerCount: number; persons: SeenPerson[]; /** Of the first trigger */ evidence?: { feed: string; batchId: string; runId?: string | undefined; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ asOf: string; facts: Record<string, string | number | boolean | null>; } | undefined; triggers?: { personId: string; indicator: { id: string; version: string; family: string; }; period: string; /** 数据比对、走访、协理员（网格员）、热线、部门、其他事项、回头看、盲抽 */ source: "comparison" | "visit" | "village-reporter" | "hotline" | "agency" | "another-case" | "look-back" | "blind-sample"; evidence: { feed: string; batchId: string; runId?: string | undefined; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ asOf: string; facts: Record<string, string | number | boolean | null>; }; /** Moment in UTC with ms */ at: string; windowId?: string | undefined; voidedBy?: string | undefined; }[] | undefined; verdict?: { outcome: "confirmed" | "no-difficulty" | "data-error" | "moved" | "deceased" | "cannot-be-reached"; /** Moment in UTC with ms */ at: string; triggers: number; } | undefined; suppressedBy?: string | undefined; reopened: { by: string; /** Moment in UTC with ms */ at: string; reason: string; outcome: string; }[]; verifications?: { round: number; /** 数据核验、电话、入户 */ depth: "records" | "telephone" | "visit"; outcome: "confirmed" | "no-difficulty" | "data-error" | "moved" | "deceased" | "cannot-be-reached"; note: string; photos?: string[] | undefined; needs: ("basic-living" | "medical" | "education" | "housing" | "employment" | "disaster" | "disability" | "emergency" | "care")[]; undelivered?: string[] | undefined; mayQualify?: boolean | undefined; mayNoLongerQualify?: boolean | undefined; complex?: boolean | undefined; by: string; /** Moment in UTC with ms */ at: string; }[] | undefined; proposed?: { result: "classified" | "nothing-to-do" | "needs-input"; classes: { class: string; citation: string; }[]; acts: { class: string; act: string; organ: string; agency: string; mode: "shall" | "may"; need: string | null; benefit: string | null; }[]; missing: string[]; } | undefined; classes?: { /** 政策未落实、出现新困难、可能符合、可能不再符合、情形复杂、暂不符合或救助后仍困难 */ class: "policy-not-delivered" | "new-hardship" | "possibly-eligible" | "possibly-ineligible" | "complex" | "residual-hardship"; reason: string; agencies: string[]; need?: string | undefined; /** 低收入人口类别：特困、低保、低保边缘、刚性支出困难、防止返贫监测、其他困难 */ category?: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship" | undefined; person?: string | undefined; deliberate?: boolean | undefined; }[] | undefined; actions?: { id: string; /** 政策未落实、出现新困难、可能符合、可能不再符合、情形复杂、暂不符合或救助后仍困难 */ class: "policy-not-delivered" | "new-hardship" | "possibly-eligible" | "possibly-ineligible" | "complex" | "residual-hardship"; /** 落实、商请、推送、转办、告知、帮办申请、核查（由认定机关复核）、通知认定部门、一事一议、联系互助社. No act ends or grants anything. */ act: "implement" | "request" | "push" | "transfer" | "inform" | "assisted-application" | "review" | "notify-authority" | "deliberation" | "mutual-aid"; organ: string; need: string; basis: string; /** 低收入人口类别：特困、低保、低保边缘、刚性支出困难、防止返贫监测、其他困难 */ category?: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship" | undefined; further?: boolean | undefined; personId?: string | undefined; subject?: string | undefined; status: "owed" | "done"; result?: string | undefined; /** Moment in UTC with ms */ doneAt?: string | undefined; doneBy?: string | undefined; review?: { result: "still-qualifies" | "no-longer-qualifies"; findings: string; by: string; } | undefined; posting?: { place: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ from: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ until: string; proof: string; } | undefined; decision?: { decision: "keep" | "convert" | "end"; /** 低收入人口类别：特困、低保、低保边缘、刚性支出困难、防止返贫监测、其他困难 */ category: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship"; /** 低收入人口类别，或者临时救助 */ to?: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship" | "temporary-relief" | undefined; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ from?: string | undefined; reason: string; organ: string; by: string; /** Moment in UTC with ms */ at: string; noticeId?: string | undefined; } | undefined; }[] | undefined; tasks: TaskSummary[]; referrals: Referral[]; };

export type WarningCase = { id: string; familyId: string; county: string; township: string; village?: string | undefined; pack: { id: string; hash: string; }; /** Moment in UTC with ms */ openedAt: string; /** Moment in UTC with ms */ closedAt?: string | undefined; outcome?: string | undefined; generation: number; executionArn?: string | undefined; halted?: { status: "failed" | "timed-out" | "aborted" | "ended-early" | "stopped"; /** Moment in UTC with ms */ at: string; error?: string | undefined; reason?: string | undefined; } | undefined; /** Moment in UTC with ms */ renewedAt?: string | undefined; waiting: { taskId: string; kind: string; organ: string; /** Moment in UTC with ms */ since: string; /** Moment in UTC with ms */ dueAt: string; }[]; /** Moment in UTC with ms */ since: string; chainHead?: { seq: number; hash: string; } | undefined; kind: "warning"; status: "raised" | "verifying" | "not-substantiated" | "verified" | "classified" | "handling" | "feedback-received" | "closed"; personId: string; unidentified?: true | undefined; handedTo?: string | undefined; indicator: { id: string; version: string; family: string; }; period: string; /** 数据比对、走访、协理员（网格员）、热线、部门、其他事项、回头看、盲抽 */ source: "comparison" | "visit" | "village-reporter" | "hotline" | "agency" | "another-case" | "look-back" | "blind-sample"; triggers: { personId: string; indicator: { id: string; version: string; family: string; }; period: string; /** 数据比对、走访、协理员（网格员）、热线、部门、其他事项、回头看、盲抽 */ source: "comparison" | "visit" | "village-reporter" | "hotline" | "agency" | "another-case" | "look-back" | "blind-sample"; evidence: { feed: string; batchId: string; runId?: string | undefined; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ asOf: string; facts: Record<string, string | number | boolean | null>; }; /** Moment in UTC with ms */ at: string; windowId?: string | undefined; voidedBy?: string | undefined; }[]; urgency: "normal" | "urgent"; /** 数据核验、电话、入户 */ depth: "records" | "telephone" | "visit"; round: number; verifications: { round: number; /** 数据核验、电话、入户 */ depth: "records" | "telephone" | "visit"; outcome: "confirmed" | "no-difficulty" | "data-error" | "moved" | "deceased" | "cannot-be-reached"; note: string; photos?: string[] | undefined; needs: ("basic-living" | "medical" | "education" | "housing" | "employment" | "disaster" | "disability" | "emergency" | "care")[]; undelivered?: string[] | undefined; mayQualify?: boolean | undefined; mayNoLongerQualify?: boolean | undefined; complex?: boolean | undefined; by: string; /** Moment in UTC with ms */ at: string; }[]; proposed?: { result: "classified" | "nothing-to-do" | "needs-input"; classes: { class: string; citation: string; }[]; acts: { class: string; act: string; organ: string; agency: string; mode: "shall" | "may"; need: string | null; benefit: string | null; }[]; missing: string[]; } | undefined; classes: { /** 政策未落实、出现新困难、可能符合、可能不再符合、情形复杂、暂不符合或救助后仍困难 */ class: "policy-not-delivered" | "new-hardship" | "possibly-eligible" | "possibly-ineligible" | "complex" | "residual-hardship"; reason: string; agencies: string[]; need?: string | undefined; /** 低收入人口类别：特困、低保、低保边缘、刚性支出困难、防止返贫监测、其他困难 */ category?: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship" | undefined; person?: string | undefined; deliberate?: boolean | undefined; }[]; actions: { id: string; /** 政策未落实、出现新困难、可能符合、可能不再符合、情形复杂、暂不符合或救助后仍困难 */ class: "policy-not-delivered" | "new-hardship" | "possibly-eligible" | "possibly-ineligible" | "complex" | "residual-hardship"; /** 落实、商请、推送、转办、告知、帮办申请、核查（由认定机关复核）、通知认定部门、一事一议、联系互助社. No act ends or grants anything. */ act: "implement" | "request" | "push" | "transfer" | "inform" | "assisted-application" | "review" | "notify-authority" | "deliberation" | "mutual-aid"; organ: string; need: string; basis: string; /** 低收入人口类别：特困、低保、低保边缘、刚性支出困难、防止返贫监测、其他困难 */ category?: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship" | undefined; further?: boolean | undefined; personId?: string | undefined; subject?: string | undefined; status: "owed" | "done"; result?: string | undefined; /** Moment in UTC with ms */ doneAt?: string | undefined; doneBy?: string | undefined; review?: { result: "still-qualifies" | "no-longer-qualifies"; findings: string; by: string; } | undefined; posting?: { place: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ from: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ until: string; proof: string; } | undefined; decision?: { decision: "keep" | "convert" | "end"; /** 低收入人口类别：特困、低保、低保边缘、刚性支出困难、防止返贫监测、其他困难 */ category: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship"; /** 低收入人口类别，或者临时救助 */ to?: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship" | "temporary-relief" | undefined; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ from?: string | undefined; reason: string; organ: string; by: string; /** Moment in UTC with ms */ at: string; noticeId?: string | undefined; } | undefined; }[]; verdict?: { outcome: "confirmed" | "no-difficulty" | "data-error" | "moved" | "deceased" | "cannot-be-reached"; /** Moment in UTC with ms */ at: string; triggers: number; } | undefined; /** Moment in UTC with ms */ queuedSince?: string | undefined; suppressedBy?: string | undefined; reopened: { by: string; /** Moment in UTC with ms */ at: string; reason: string; outcome: string; }[]; };

export type WarningOfALookBack = { caseId: string; warningId?: string | undefined; outcome: "raised" | "merged" | "suppressed" | "repeated" | "refused"; /** Why it was refused */ code?: string | undefined; };

export type WarningSummary = { id: string; familyId: string; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ county: string; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ township: string; /** Moment in UTC with ms */ openedAt: string; /** Moment in UTC with ms */ closedAt?: string | undefined; outcome?: string | undefined; /** Moment in UTC with ms */ since: string; waiting: Waiting[]; generation: number; executionArn?: string | undefined; pack: { id: string; hash: string; }; status: "raised" | "verifying" | "not-substantiated" | "verified" | "classified" | "handling" | "feedback-received" | "closed"; personId: string; village?: string | undefined; indicator: { id: string; version: string; family: string; }; period: string; urgency: "normal" | "urgent"; /** 数据核验、电话、入户 */ depth: "records" | "telephone" | "visit"; round: number; /** 数据比对、走访、协理员（网格员）、热线、部门、其他事项、回头看、盲抽 */ source: "comparison" | "visit" | "village-reporter" | "hotline" | "agency" | "another-case" | "look-back" | "blind-sample"; /** Moment in UTC with ms */ queuedSince?: string | undefined; unidentified?: true | undefined; handedTo?: string | undefined; /** How many things were noticed in the household while the case was open */ triggerCount: number; };

export type WarningsOfLookBacks = { items: WarningOfALookBack[]; };

export type WhatHappened = { seq: number; type: string; /** Moment in UTC with ms */ at: string; by: { id: string; kind: "officer" | "agency" | "family" | "system"; organ?: string | undefined; roles: string[]; }; caseId: string; };

export type WhatIf = { id: string; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ county: string; change: WhatIfChangeOutput; status: "queued" | "running" | "done" | "cancelled" | "failed"; requestedBy: string; /** Moment in UTC with ms */ requestedAt: string; /** Moment in UTC with ms */ finishedAt?: string | undefined; progress?: { decided: number; households: number; } | undefined; failure?: WhyAWhatIfFailed | undefined; result?: WhatIfResult | undefined; /** The result as JSON */ file?: { url: string; expiresAt: string; } | undefined; };

/** Numbers that would hold in the whole county, another pack, clauses on top of it */
export type WhatIfChange = { parameters?: ChangedNumber[] | undefined; /** Another pack for everybody, by its id */ pack?: string | null | undefined; /** On top of the pack */ clauses?: AddedClause[] | undefined; };

/** Numbers that would hold in the whole county, another pack, clauses on top of it */
export type WhatIfChangeOutput = { parameters: ChangedNumberOutput[]; /** Another pack for everybody, by its id */ pack: string | null; /** On top of the pack */ clauses: AddedClauseOutput[]; };

export type WhatIfResult = { households: number; movers: Movers[]; cost: MonthlyCost[]; /** Households just above a line of income */ cliff: Cliff[]; };

export type WhatIfSummary = { id: string; /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ county: string; change: WhatIfChangeOutput; status: "queued" | "running" | "done" | "cancelled" | "failed"; requestedBy: string; /** Moment in UTC with ms */ requestedAt: string; /** Moment in UTC with ms */ finishedAt?: string | undefined; progress?: { decided: number; households: number; } | undefined; failure?: WhyAWhatIfFailed | undefined; };

export type WhatIfsSideBySide = { a: WhatIfSummary; b: WhatIfSummary; movers: { from: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship" | "none" | "needs-input"; to: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship" | "none" | "needs-input"; a: { /** Null: fewer than five households, not shown */ households: number | null; /** Null: fewer than five households, not shown */ persons: number | null; }; b: { /** Null: fewer than five households, not shown */ households: number | null; /** Null: fewer than five households, not shown */ persons: number | null; }; }[]; cost: { area: "urban" | "rural" | "undecided"; category: "tekun" | "dibao" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" | "other-hardship" | "none" | "needs-input"; a: { /** Null: fewer than five households, not shown */ householdsBefore: number | null; /** Null: fewer than five households, not shown */ householdsAfter: number | null; /** Null: fewer than five households, not shown */ monthlyFenBefore: number | null; /** Null: fewer than five households, not shown */ monthlyFenAfter: number | null; }; b: { /** Null: fewer than five households, not shown */ householdsBefore: number | null; /** Null: fewer than five households, not shown */ householdsAfter: number | null; /** Null: fewer than five households, not shown */ monthlyFenBefore: number | null; /** Null: fewer than five households, not shown */ monthlyFenAfter: number | null; }; }[]; cliff: { rule: string; a: { /** Null: fewer than five households, not shown */ householdsBefore: number | null; /** Null: fewer than five households, not shown */ householdsAfter: number | null; }; b: { /** Null: fewer than five households, not shown */ householdsBefore: number | null; /** Null: fewer than five households, not shown */ householdsAfter: number | null; }; }[]; };

export type WhyAWhatIfFailed = { code: "facts-unreadable" | "pack-gone" | "cut-short" | "broken"; /** For the person who asked; names nobody */ reason: string; };

export type Withdrawal = { reason: string; };

export type WithdrawalOfAnAuthorisation = { personId: string; reason?: string | undefined; };

export type Withdrawn = { status: string; };

export type WithdrawnAuthorisation = { taskId: string; };

/** While it is open: why it is due when it is due */
export type WorkingClock = { /** Calendar date YYYY-MM-DD in Asia/Shanghai */ dueDate: string; /** Working days since */ passed: number; /** Working days in all */ given: number; late: boolean; skippedHolidays: { /** Calendar date YYYY-MM-DD in Asia/Shanghai */ from: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ to: string; }[]; makeUpDays: string[]; calendarKnown: boolean; sentence: { "zh-CN": string; en: string; }; };

/** 工作日期限及其说明 */
export type WorkingClockOutput = { /** Calendar date YYYY-MM-DD in Asia/Shanghai */ dueDate: string; /** Working days since */ passed: number; /** Working days in all */ given: number; late: boolean; skippedHolidays: { /** Calendar date YYYY-MM-DD in Asia/Shanghai */ from: string; /** Calendar date YYYY-MM-DD in Asia/Shanghai */ to: string; }[]; makeUpDays: string[]; calendarKnown: boolean; sentence: { "zh-CN": string; en: string; }; };

export type YearlyCounter = { counter: string; atLeast: number; held: number; basis: string; alarm: boolean; /** Moment in UTC with ms */ alarmedAt?: string | undefined; };

export type YearlyCounters = { /** GB/T 2260 code: 6 digits county, 9 township, 12 village */ county: string; year: number; items: YearlyCounter[]; meetings: Meeting[]; };

export const createOperations = (send: Send) => ({
  /** 提交救助申请 / File an application for assistance */
  submitApplication: (request: { body: SubmitApplication; idempotencyKey?: string | undefined }) =>
    send<200 | 201, SubmittedApplication>({ method: 'POST', path: '/applications', ...request }),
  /** 申请列表，最新在前 / Applications, newest first */
  listApplications: (request: { query?: { division?: string | undefined; place?: "open" | "closed" | undefined; limit?: number | undefined; cursor?: string | undefined } | undefined } = {}) =>
    send<200, PageOfApplications>({ method: 'GET', path: '/applications', ...request }),
  /** 查看一份申请 / One application with its tasks, acts and determination */
  readApplication: (request: { params: { id: string }; query?: { purpose?: "acceptance" | "investigation" | "decision" | "service" | "supervision" | "audit" | "operation" | "subject-request" | undefined } | undefined }) =>
    send<200, Application>({ method: 'GET', path: '/applications/{id}', ...request }),
  /** 登记公示异议 / Record an objection to a posted opinion */
  fileObjection: (request: { params: { id: string }; body: ObjectionInput; idempotencyKey?: string | undefined; ifMatch?: string | undefined }) =>
    send<201, RecordedObjection>({ method: 'POST', path: '/applications/{id}/objections', ...request }),
  /** 登记核对异议，请作出反馈的部门复核 / Record an objection to an item of the check; the agency that answered looks again */
  fileCheckObjection: (request: { params: { id: string }; body: ObjectionToACheck; idempotencyKey?: string | undefined; ifMatch?: string | undefined }) =>
    send<201, CommissionedReCheck>({ method: 'POST', path: '/applications/{id}/check-objections', ...request }),
  /** 撤回申请 / Withdraw an application that is not decided yet */
  withdrawApplication: (request: { params: { id: string }; body: Withdrawal; idempotencyKey?: string | undefined; ifMatch?: string | undefined }) =>
    send<200, Withdrawn>({ method: 'POST', path: '/applications/{id}/withdrawal', ...request }),
  /** 补交核对授权 / Record the consent of further members */
  addAuthorisations: (request: { params: { id: string }; body: AuthorisationsInput; idempotencyKey?: string | undefined; ifMatch?: string | undefined }) =>
    send<200, RecordedAuthorisations>({ method: 'POST', path: '/applications/{id}/authorisations', ...request }),
  /** 登记撤回核对授权 / Record that somebody takes its consent back; it opens a task and refuses nothing */
  withdrawAuthorisation: (request: { params: { id: string }; body: WithdrawalOfAnAuthorisation; idempotencyKey?: string | undefined; ifMatch?: string | undefined }) =>
    send<200, WithdrawnAuthorisation>({ method: 'POST', path: '/applications/{id}/authorisation-withdrawals', ...request }),
  /** 登记或者变更代理、监护 / Record who acts for a member; a new paper takes the place of the earlier one */
  recordRepresentation: (request: { params: { id: string }; body: RepresentationOfAMember; idempotencyKey?: string | undefined; ifMatch?: string | undefined }) =>
    send<201, RecordedRepresentation>({ method: 'POST', path: '/applications/{id}/representations', ...request }),
  /** 登记代理终止 / A representation is taken back; it opens a task and ends nothing else */
  endRepresentation: (request: { params: { id: string; representationId: string }; body: EndOfARepresentation; idempotencyKey?: string | undefined; ifMatch?: string | undefined }) =>
    send<200, EndedRepresentation>({ method: 'POST', path: '/applications/{id}/representations/{representationId}/end', ...request }),
  /** 延长、中止或者恢复办理期限 / Extend, pause or resume the statutory clock */
  changeClock: (request: { params: { id: string }; body: ChangeOfTheClock; idempotencyKey?: string | undefined; ifMatch?: string | undefined }) =>
    send<200, ChangedClock>({ method: 'POST', path: '/applications/{id}/clock', ...request }),
  /** 登记行政复议、诉讼或者自行纠正 / Record a remedy against a served decision */
  fileRemedy: (request: { params: { id: string }; body: RemedyInput; idempotencyKey?: string | undefined; ifMatch?: string | undefined }) =>
    send<201, RecordedRemedy>({ method: 'POST', path: '/applications/{id}/remedies', ...request }),
  /** 登记救济结果；撤销或者责令重作的，重新办理 / Record the outcome of a remedy; it may reopen the case */
  recordRemedyOutcome: (request: { params: { id: string; remedyId: string }; body: OutcomeOfARemedyInput; idempotencyKey?: string | undefined; ifMatch?: string | undefined }) =>
    send<200, SettledRemedy>({ method: 'POST', path: '/applications/{id}/remedies/{remedyId}/outcome', ...request }),
  /** 经本人同意转入其他类别的认定程序，不重复填表 / Go on into another category’s procedure, without a new form */
  convertApplication: (request: { params: { id: string }; body: ConversionInput; idempotencyKey?: string | undefined }) =>
    send<200 | 201, SubmittedApplication>({ method: 'POST', path: '/applications/{id}/conversion', ...request }),
  /** 登记先行救助：先给予，事后补充说明 / Relief first: given at once, explained afterwards */
  giveReliefFirst: (request: { body: ReliefFirst; idempotencyKey?: string | undefined }) =>
    send<201, GivenRelief>({ method: 'POST', path: '/relief-first', ...request }),
  /** 审核确认权限委托（赋权）表 / The dated table of delegated powers */
  listDelegations: (request: { query?: { division?: string | undefined } | undefined } = {}) =>
    send<200, Delegations>({ method: 'GET', path: '/delegations', ...request }),
  /** 登记一项委托（赋权） / Record what a written instrument delegates */
  recordDelegation: (request: { body: DelegationInput; idempotencyKey?: string | undefined }) =>
    send<201, RecordedDelegation>({ method: 'POST', path: '/delegations', ...request }),
  /** 终止一项委托（赋权） / End a delegation on a day */
  endDelegation: (request: { params: { id: string }; body: EndOfADelegation; idempotencyKey?: string | undefined }) =>
    send<200, EndedDelegation>({ method: 'POST', path: '/delegations/{id}/end', ...request }),
  /** 与测算建议不一致的决定，最新在前 / Acts that depart from the proposal, newest first */
  listDepartures: (request: { query?: { division?: string | undefined; limit?: number | undefined; cursor?: string | undefined } | undefined } = {}) =>
    send<200, PageOfDepartures>({ method: 'GET', path: '/departures', ...request }),
  /** 待办任务，先到期者在前 / Tasks of an organ, the first due first */
  listTasks: (request: { query?: { organ?: string | undefined; place?: "open" | "done" | undefined; holder?: "anybody" | "nobody" | "me" | "delegated" | "standing-in" | undefined; limit?: number | undefined; cursor?: string | undefined } | undefined } = {}) =>
    send<200, PageOfTasks>({ method: 'GET', path: '/tasks', ...request }),
  /** 查看一项任务及办理所需信息 / One task with what is needed to do it */
  readTask: (request: { params: { id: string } }) =>
    send<200, Task>({ method: 'GET', path: '/tasks/{id}', ...request }),
  /** 填写表单，办理任务 / Fill in the form of a task: its first signature */
  completeTask: (request: { params: { id: string }; body: CompleteTask; idempotencyKey?: string | undefined; ifMatch?: string | undefined }) =>
    send<200, CompletedTask>({ method: 'POST', path: '/tasks/{id}/completion', ...request }),
  /** 批量办理任务，逐项返回结果 / Fill in the forms of several tasks; each succeeds or fails by itself */
  completeTasks: (request: { body: CompleteTasks; idempotencyKey?: string | undefined }) =>
    send<200, CompletedTasks>({ method: 'POST', path: '/task-completions', ...request }),
  /** 签字或退回 / Sign the form of a task, or return it with a reason */
  signTask: (request: { params: { id: string }; body: SignTask; idempotencyKey?: string | undefined; ifMatch?: string | undefined }) =>
    send<200, CompletedTask>({ method: 'POST', path: '/tasks/{id}/signature', ...request }),
  /** 认领任务 / Take a task of one’s organ on oneself */
  claimTask: (request: { params: { id: string }; idempotencyKey?: string | undefined; ifMatch?: string | undefined }) =>
    send<200, ClaimedTask>({ method: 'POST', path: '/tasks/{id}/claim', ...request }),
  /** 部门逾期未回复核对，说明理由后继续办理 / Go on without an agency’s late answer, by name and with a reason */
  goOnWithout: (request: { params: { id: string }; body: Waiver; idempotencyKey?: string | undefined; ifMatch?: string | undefined }) =>
    send<200, WaivedTask>({ method: 'POST', path: '/tasks/{id}/waiver', ...request }),
  /** 下级逾期事项（升级、督办） / Late work of subordinate organs, newest first */
  listEscalations: (request: { query?: { organ?: string | undefined; limit?: number | undefined; cursor?: string | undefined } | undefined } = {}) =>
    send<200, PageOfEscalations>({ method: 'GET', path: '/escalations', ...request }),
  /** 下级逾期事项日报 / Late work of subordinate organs, one digest a day, newest first */
  listDigests: (request: { query?: { organ?: string | undefined; limit?: number | undefined; cursor?: string | undefined } | undefined } = {}) =>
    send<200, PageOfDigests>({ method: 'GET', path: '/escalation-digests', ...request }),
  /** 日报已阅 / Note that the day’s digest was read */
  noteDigestSeen: (request: { params: { day: string }; body: NoteDigestSeen; idempotencyKey?: string | undefined }) =>
    send<200, SeenDigest>({ method: 'POST', path: '/escalation-digests/{day}/seen', ...request }),
  /** 本人草稿的加密密钥 / The key by which the caller’s drafts are sealed on a machine */
  readDraftKey: (request: Record<string, never> = {}) =>
    send<200, DraftKey>({ method: 'GET', path: '/draft-key', ...request }),
  /** 把认领的任务退回本单位 / Put a held task back into the pool of its organ */
  returnTask: (request: { params: { id: string }; body: ReturnTask; idempotencyKey?: string | undefined; ifMatch?: string | undefined }) =>
    send<200, ReturnedTask>({ method: 'POST', path: '/tasks/{id}/return', ...request }),
  /** 把任务交给本单位同事办理 / Put a task on the desk of a colleague of the same organ */
  delegateTask: (request: { params: { id: string }; body: DelegateTask; idempotencyKey?: string | undefined; ifMatch?: string | undefined }) =>
    send<200, DelegatedTask>({ method: 'POST', path: '/tasks/{id}/delegation', ...request }),
  /** 本单位无人可办或可签（一人所、须回避），报上级承接 / Where nobody of the organ may go on, what is still to be signed goes to the organ above */
  passTaskUp: (request: { params: { id: string }; body: PassTaskUp; idempotencyKey?: string | undefined; ifMatch?: string | undefined }) =>
    send<200, TaskPassedUp>({ method: 'POST', path: '/tasks/{id}/pass-up', ...request }),
  /** 登记请假及代办人 / Tell of an officer’s absence, and who stands in */
  recordAbsence: (request: { body: RecordAbsence; idempotencyKey?: string | undefined }) =>
    send<201, RecordedAbsence>({ method: 'POST', path: '/absences', ...request }),
  /** 本单位请假情况，今天起 / Absences of an organ that are not over */
  listAbsences: (request: { query?: { organ?: string | undefined; limit?: number | undefined; cursor?: string | undefined } | undefined } = {}) =>
    send<200, PageOfAbsences>({ method: 'GET', path: '/absences', ...request }),
  /** 销假 / The officer is back */
  endAbsence: (request: { params: { officer: string; id: string }; body: EndAbsence; idempotencyKey?: string | undefined }) =>
    send<200, EndedAbsence>({ method: 'POST', path: '/absences/{officer}/{id}/end', ...request }),
  /** 登记与经办人员的近亲属关系（回避） / Record that an officer is a relative of the family */
  recordRelative: (request: { params: { id: string }; body: RecordRelative; idempotencyKey?: string | undefined }) =>
    send<201, RecordedRelative>({ method: 'POST', path: '/families/{id}/relatives', ...request }),
  /** 更正误登的近亲属关系 / Take back a registration that was wrong */
  endRelative: (request: { params: { id: string; officer: string }; body: EndRelative; idempotencyKey?: string | undefined }) =>
    send<200, EndedRelative>({ method: 'POST', path: '/families/{id}/relatives/{officer}/end', ...request }),
  /** 近亲属备案台账 / The register of officers’ relatives of a county */
  listRelatives: (request: { query?: { county?: string | undefined; limit?: number | undefined; cursor?: string | undefined } | undefined } = {}) =>
    send<200, PageOfRelatives>({ method: 'GET', path: '/relatives', ...request }),
  /** 一户一访单：上次走访以来的变化、全部待办事项 / One sheet for all open business of a family: what changed since the last visit, what is to be done */
  readVisitSheet: (request: { params: { id: string } }) =>
    send<200, VisitSheet>({ method: 'GET', path: '/families/{id}/visit-sheet', ...request }),
  /** 提交一户一访单，逐项办结并返回结果 / Submit one visit: each item is closed, or says why not; saved visits are counted */
  closeVisit: (request: { params: { id: string }; body: CloseVisit; idempotencyKey?: string | undefined }) =>
    send<201, ClosedVisit>({ method: 'POST', path: '/families/{id}/visits', ...request }),
  /** 一户一访记录及节省的走访次数 / Visits of a county, newest first, with the ways each has saved */
  listHouseholdVisits: (request: { query?: { county?: string | undefined; from?: string | undefined; to?: string | undefined; limit?: number | undefined; cursor?: string | undefined } | undefined } = {}) =>
    send<200, PageOfHouseholdVisits>({ method: 'GET', path: '/household-visits', ...request }),
  /** 登记任务照片并取得上传地址 / Announce a photograph of a task and get an address to put it to */
  announceTaskPhoto: (request: { params: { id: string }; body: AnnounceAPhotograph; idempotencyKey?: string | undefined }) =>
    send<201, AnnouncedPhotograph>({ method: 'POST', path: '/tasks/{id}/photos', ...request }),
  /** 登记走访照片并取得上传地址 / Announce a photograph of a visit and get an address to put it to */
  announceVisitPhoto: (request: { params: { id: string }; body: AnnounceAPhotograph; idempotencyKey?: string | undefined }) =>
    send<201, AnnouncedPhotograph>({ method: 'POST', path: '/families/{id}/photos', ...request }),
  /** 查看照片（留下查阅记录） / See a photograph, with the hash by which it is known; the reading is logged */
  readPhoto: (request: { params: { id: string; photoId: string } }) =>
    send<200, Photograph>({ method: 'GET', path: '/families/{id}/photos/{photoId}', ...request }),
  /** 履职留痕包：截至某时已知情况及来源、核查、期限、理由 / What the officers of a case knew at an instant, from which source, what was checked, kept and reasoned */
  readDutyRecord: (request: { params: { id: string }; query?: { at?: string | undefined } | undefined }) =>
    send<200, DutyRecord>({ method: 'GET', path: '/cases/{id}/duty-record', ...request }),
  /** 流程运行列表：按流程、状态、地区、时长、等待对象查询 / Executions by workflow, status, area, age and on whom they wait; read from the table */
  listExecutions: (request: { query?: { workflow?: "application" | "warning" | "deliberation" | "comparison" | undefined; place?: "open" | "closed" | undefined; division?: string | undefined; status?: string | undefined; class?: "policy-not-delivered" | "new-hardship" | "possibly-eligible" | "possibly-ineligible" | "complex" | "residual-hardship" | "none" | undefined; state?: "running" | "halted" | undefined; waitingOn?: string | undefined; openedBefore?: string | undefined; openedAfter?: string | undefined; quietSince?: string | undefined; order?: "newest" | "oldest" | undefined; limit?: number | undefined; cursor?: string | undefined } | undefined } = {}) =>
    send<200, PageOfExecutions>({ method: 'GET', path: '/executions', ...request }),
  /** 查看一次流程运行：定义、现状、业务步骤、等待原因 / One execution: definition, present state, steps of the chain, why it waits and on whom */
  readExecution: (request: { params: { id: string } }) =>
    send<200, Execution>({ method: 'GET', path: '/executions/{id}', ...request }),
  /** 分布式映射启动的子流程 / The executions that a Distributed Map of this one has started, the newest first */
  listChildExecutions: (request: { params: { id: string }; query: { label: string; limit?: number | undefined; cursor?: string | undefined } }) =>
    send<200, PageOfChildExecutions>({ method: 'GET', path: '/executions/{id}/children', ...request }),
  /** 流程运行的事件历史 / The event history of one execution, as AWS gives it */
  readExecutionHistory: (request: { params: { id: string }; query?: { order?: "newest" | "oldest" | undefined; limit?: number | undefined; cursor?: string | undefined } | undefined }) =>
    send<200, ExecutionHistory>({ method: 'GET', path: '/executions/{id}/history', ...request }),
  /** 从失败处继续运行 / Let a failed execution go on from the state that failed */
  redriveExecution: (request: { params: { id: string }; body: ReasonedOrder; idempotencyKey?: string | undefined }) =>
    send<202, OperatedExecution>({ method: 'POST', path: '/executions/{id}/redrive', ...request }),
  /** 按已记录的状态重新起一代运行 / Begin a new generation from the recorded state */
  renewExecution: (request: { params: { id: string }; body: ReasonedOrder; idempotencyKey?: string | undefined }) =>
    send<202, OperatedExecution>({ method: 'POST', path: '/executions/{id}/generation', ...request }),
  /** 停止运行并说明原因 / Stop an execution, with the reason; the case stays open */
  stopExecution: (request: { params: { id: string }; body: ReasonedOrder; idempotencyKey?: string | undefined }) =>
    send<202, OperatedExecution>({ method: 'POST', path: '/executions/{id}/stop', ...request }),
  /** 将在办事项转入政策包的另一版本，重新起一代运行 / Put an open case under another version of its rules, in a new generation */
  migratePack: (request: { params: { id: string }; body: MigratePack; idempotencyKey?: string | undefined }) =>
    send<202, OperatedExecution>({ method: 'POST', path: '/executions/{id}/pack', ...request }),
  /** 批量继续或重新运行，逐项返回结果 / Redrive or renew several executions; each succeeds or fails by itself */
  redriveExecutions: (request: { body: RedriveExecutions; idempotencyKey?: string | undefined }) =>
    send<200, RedrivenExecutions>({ method: 'POST', path: '/execution-redrives', ...request }),
  /** 催办 / Remind the organ that owes a task */
  remindTask: (request: { params: { id: string }; body: ReasonedOrder; idempotencyKey?: string | undefined; ifMatch?: string | undefined }) =>
    send<200, RemindedTask>({ method: 'POST', path: '/tasks/{id}/reminder', ...request }),
  /** 提议改派或解锁任务，须由另一人批准 / Propose to re-route or unlock a task; another person approves */
  proposeIntervention: (request: { body: ProposeIntervention; idempotencyKey?: string | undefined }) =>
    send<201, ProposedIntervention>({ method: 'POST', path: '/interventions', ...request }),
  /** 改派、解锁提议 / Interventions of a county, newest first */
  listInterventions: (request: { query?: { county?: string | undefined; place?: "open" | "done" | undefined; limit?: number | undefined; cursor?: string | undefined } | undefined } = {}) =>
    send<200, PageOfInterventions>({ method: 'GET', path: '/interventions', ...request }),
  /** 批准或驳回改派、解锁提议 / Approve or refuse what another person has proposed */
  decideIntervention: (request: { params: { id: string }; body: DecideIntervention; idempotencyKey?: string | undefined; ifMatch?: string | undefined }) =>
    send<200, DecidedIntervention>({ method: 'POST', path: '/interventions/{id}/decision', ...request }),
  /** 预警列表，最新在前 / Warnings, newest first */
  listWarnings: (request: { query?: { division?: string | undefined; place?: "open" | "closed" | undefined; limit?: number | undefined; cursor?: string | undefined } | undefined } = {}) =>
    send<200, PageOfWarnings>({ method: 'GET', path: '/warnings', ...request }),
  /** 查看一条预警 / One warning: what the data said, what was verified, what is being done */
  readWarning: (request: { params: { id: string }; query?: { purpose?: "acceptance" | "investigation" | "decision" | "service" | "supervision" | "audit" | "operation" | "subject-request" | undefined } | undefined }) =>
    send<200, Warning>({ method: 'GET', path: '/warnings/{id}', ...request }),
  /** 重新启动已办结的预警 / Take a closed warning up again, with a reason */
  reopenWarning: (request: { params: { id: string }; body: Reopening; idempotencyKey?: string | undefined; ifMatch?: string | undefined }) =>
    send<200, ReopenedWarning>({ method: 'POST', path: '/warnings/{id}/reopening', ...request }),
  /** 抑制某人的预警至某日，说明理由；被抑制的仍计数、留证 / Hold triggers about a person back until a day; they are counted and kept */
  suppressTriggers: (request: { body: SuppressTriggers; idempotencyKey?: string | undefined }) =>
    send<201, Suppressed>({ method: 'POST', path: '/suppressions', ...request }),
  /** 抑制清单，后到期者在前 / Suppressions, the last to expire first */
  listSuppressions: (request: { query?: { division?: string | undefined; limit?: number | undefined; cursor?: string | undefined } | undefined } = {}) =>
    send<200, PageOfSuppressions>({ method: 'GET', path: '/suppressions', ...request }),
  /** 提前解除抑制 / End a suppression before its day */
  endSuppression: (request: { params: { personId: string; id: string }; body: EndingOfASuppression; idempotencyKey?: string | undefined }) =>
    send<200, EndedSuppression>({ method: 'POST', path: '/persons/{personId}/suppressions/{id}/ending', ...request }),
  /** 设定乡镇每周核实能力 / Say how many verifications a township can begin in a week */
  setCapacity: (request: { params: { id: string }; body: SetCapacity; idempotencyKey?: string | undefined }) =>
    send<200, CapacityOfATownship>({ method: 'POST', path: '/townships/{id}/capacity', ...request }),
  /** 排队待核实的预警及其位次 / Warnings that wait for a place in a coming week, in order */
  readWarningQueue: (request: { params: { id: string }; query?: { from?: number | undefined; limit?: number | undefined } | undefined }) =>
    send<200, QueueOfATownship>({ method: 'GET', path: '/townships/{id}/warning-queue', ...request }),
  /** 因同一原因（如批次错误）批量办结预警 / Close many warnings for one cause, e.g. a bad batch */
  closeMany: (request: { body: CloseMany; idempotencyKey?: string | undefined }) =>
    send<201, BegunClosing>({ method: 'POST', path: '/warning-closures', ...request }),
  /** 批量办结清单 / Closings of many, newest first */
  listClosures: (request: { query?: { county?: string | undefined; limit?: number | undefined; cursor?: string | undefined } | undefined } = {}) =>
    send<200, PageOfClosings>({ method: 'GET', path: '/warning-closures', ...request }),
  /** 继续批量办结或者撤销 / Go on with the next hundred */
  advanceClosure: (request: { params: { id: string }; idempotencyKey?: string | undefined }) =>
    send<200, StepOfAClosingOfMany>({ method: 'POST', path: '/warning-closures/{id}/steps', ...request }),
  /** 撤销批量办结，逐件恢复 / Undo the closing: each warning is taken up again */
  undoClosure: (request: { params: { id: string }; body: Undoing; idempotencyKey?: string | undefined }) =>
    send<200, BegunUndoing>({ method: 'POST', path: '/warning-closures/{id}/undoing', ...request }),
  /** 批量办结逐件结果 / One closing with what became of each warning */
  readClosure: (request: { params: { id: string } }) =>
    send<200, ClosingOfManyWithItsItems>({ method: 'GET', path: '/warning-closures/{id}', ...request }),
  /** 预警准确率：按指标、乡镇和来源统计核实结果 / What verification made of warnings, by indicator, township and source */
  readPrecision: (request: { query: { county?: string | undefined; month: string } }) =>
    send<200, Precision>({ method: 'GET', path: '/precision', ...request }),
  /** 退出、未获批后继续监测的人员 / Persons watched after an exit or a refusal, the first to end first */
  listMonitoring: (request: { query?: { division?: string | undefined; status?: "watching" | "ended" | undefined; limit?: number | undefined; cursor?: string | undefined } | undefined } = {}) =>
    send<200, PageOfMonitoringWindows>({ method: 'GET', path: '/monitoring-windows', ...request }),
  /** 提前结束监测 / End a watch, by name and with a reason */
  endMonitoring: (request: { params: { id: string }; body: EndingOfAWatch; idempotencyKey?: string | undefined }) =>
    send<200, EndedWatch>({ method: 'POST', path: '/monitoring-windows/{id}/ending', ...request }),
  /** 上报线索（走访、协理员、热线、部门、其他事项、回头看），形成预警 / Report what was noticed: a visit, a village reporter, the hotline, an agency; it becomes a warning */
  fileLead: (request: { body: FileLead; idempotencyKey?: string | undefined }) =>
    send<201, FiledLead>({ method: 'POST', path: '/leads', ...request }),
  /** 线索列表，最新在前；协理员只看自己上报的 / Leads, newest first; a reporter sees its own */
  listLeads: (request: { query?: { division?: string | undefined; limit?: number | undefined; cursor?: string | undefined } | undefined } = {}) =>
    send<200, PageOfLeads>({ method: 'GET', path: '/leads', ...request }),
  /** 查看一条线索及其办理进度 / One lead and how far it is */
  readLead: (request: { params: { id: string } }) =>
    send<200, LeadWithProgress>({ method: 'GET', path: '/leads/{id}', ...request }),
  /** 登记查明的身份：新人员继续核实；在册人员并入其家庭的预警 / Say who a lead was about: somebody new is verified next, somebody on record takes the lead over */
  identifyPerson: (request: { params: { id: string }; body: PersonWithAnIDNumber | PersonWithoutAnIDNumber; idempotencyKey?: string | undefined; ifMatch?: string | undefined }) =>
    send<200, IdentifiedPerson>({ method: 'POST', path: '/tasks/{id}/identification', ...request }),
  /** 转给本单位的事项 / Referrals put to an organ, the oldest first */
  listReferrals: (request: { query?: { organ?: string | undefined; place?: "open" | "answered" | undefined; limit?: number | undefined; cursor?: string | undefined } | undefined } = {}) =>
    send<200, { items: ReferralToAnOrgan[]; cursor?: string | undefined; }>({ method: 'GET', path: '/referrals', ...request }),
  /** 签收转办、推送或商请事项 / Say that a referral has arrived; the answer is a task */
  acknowledgeReferral: (request: { params: { caseId: string; id: string }; idempotencyKey?: string | undefined }) =>
    send<200, AcknowledgedReferral>({ method: 'POST', path: '/cases/{caseId}/referrals/{id}/acknowledgement', ...request }),
  /** 一事一议列表，最新在前 / Deliberations, newest first */
  listDeliberations: (request: { query?: { division?: string | undefined; place?: "open" | "closed" | undefined; limit?: number | undefined; cursor?: string | undefined } | undefined } = {}) =>
    send<200, PageOfDeliberations>({ method: 'GET', path: '/deliberations', ...request }),
  /** 查看一次一事一议 / One deliberation: matter, meeting, decision and measures */
  readDeliberation: (request: { params: { id: string }; query?: { purpose?: "acceptance" | "investigation" | "decision" | "service" | "supervision" | "audit" | "operation" | "subject-request" | undefined } | undefined }) =>
    send<200, Deliberation>({ method: 'GET', path: '/deliberations/{id}', ...request }),
  /** 登记会议纪要文件并取得上传地址 / Announce a file of minutes and get an address to put it to */
  announceMinutes: (request: { params: { id: string }; body: AnnounceMinutes; idempotencyKey?: string | undefined }) =>
    send<201, AnnouncedMinutes>({ method: 'POST', path: '/deliberations/{id}/minutes', ...request }),
  /** 下载会议纪要 / Get a file of minutes, with the hash by which it is known */
  readMinutes: (request: { params: { id: string; fileId: string } }) =>
    send<200, FileOfMinutes>({ method: 'GET', path: '/deliberations/{id}/minutes/{fileId}', ...request }),
  /** 登记联席会议等年度事项 / Record a joint meeting, or what else is owed once a year */
  recordMeeting: (request: { params: { id: string }; body: RecordMeeting; idempotencyKey?: string | undefined }) =>
    send<201, RecordedMeeting>({ method: 'POST', path: '/counties/{id}/meetings', ...request }),
  /** 年度最低次数及第四季度提醒 / What is owed each year, how often it was done, and the alarm */
  readYearlyCounters: (request: { params: { id: string }; query?: { year?: number | undefined } | undefined }) =>
    send<200, YearlyCounters>({ method: 'GET', path: '/counties/{id}/yearly-counters', ...request }),
  /** 查看帮办申请草稿 / The draft that is offered to a family */
  readAssistedApplication: (request: { params: { id: string } }) =>
    send<200, AssistedApplicationOutput>({ method: 'GET', path: '/assisted-applications/{id}', ...request }),
  /** 本人（监护人、代理人）签字，草稿成为申请 / The family signs: the draft becomes an application */
  signAssistedApplication: (request: { params: { id: string }; body: SubmitApplication; idempotencyKey?: string | undefined }) =>
    send<200 | 201, SubmittedApplication>({ method: 'POST', path: '/assisted-applications/{id}/signature', ...request }),
  /** 登记不申请及原因 / The family declines, which ends the offer */
  declineAssistedApplication: (request: { params: { id: string }; body: Declination; idempotencyKey?: string | undefined }) =>
    send<200, Declined>({ method: 'POST', path: '/assisted-applications/{id}/declination', ...request }),
  /** 登记一批数据并取得上传地址 / Announce a delivery; the answer holds the address to PUT the file to */
  announceBatch: (request: { params: { feed: "self-paid-medical" | "registered-unemployment" | "labourer-death" | "disaster-aid" | "poor-students" | "serious-illness" | "severe-disability" | "relapse-risk" | "hardship-roll" | "delivered-assistance" | "contributions" | "vehicles" | "real-estate" | "companies" | "deposits" | "recipient-death" | "imprisonment" | "duplicate-assistance" | "platform-roll" }; body: AnnounceBatch; idempotencyKey?: string | undefined }) =>
    send<201, AnnouncedBatch>({ method: 'POST', path: '/feeds/{feed}/batches', ...request }),
  /** 数据批次列表，最新在前 / Deliveries of a feed, newest first */
  listBatches: (request: { params: { feed: "self-paid-medical" | "registered-unemployment" | "labourer-death" | "disaster-aid" | "poor-students" | "serious-illness" | "severe-disability" | "relapse-risk" | "hardship-roll" | "delivered-assistance" | "contributions" | "vehicles" | "real-estate" | "companies" | "deposits" | "recipient-death" | "imprisonment" | "duplicate-assistance" | "platform-roll" }; query?: { limit?: number | undefined; cursor?: string | undefined } | undefined }) =>
    send<200, PageOfFeedBatches>({ method: 'GET', path: '/feeds/{feed}/batches', ...request }),
  /** 分片上传：登记文件并取得各分片的上传地址；中断后再次调用即可续传 / Upload in parts: say what file it is and get the addresses of its parts; asked again, the upload goes on */
  openUpload: (request: { params: { feed: "self-paid-medical" | "registered-unemployment" | "labourer-death" | "disaster-aid" | "poor-students" | "serious-illness" | "severe-disability" | "relapse-risk" | "hardship-roll" | "delivered-assistance" | "contributions" | "vehicles" | "real-estate" | "companies" | "deposits" | "recipient-death" | "imprisonment" | "duplicate-assistance" | "platform-roll"; id: string }; body: OpenUpload; idempotencyKey?: string | undefined }) =>
    send<200, UploadInParts>({ method: 'POST', path: '/feeds/{feed}/batches/{id}/upload', ...request }),
  /** 查看分片上传进度 / Which parts have arrived, and the addresses of those that have not */
  readUpload: (request: { params: { feed: "self-paid-medical" | "registered-unemployment" | "labourer-death" | "disaster-aid" | "poor-students" | "serious-illness" | "severe-disability" | "relapse-risk" | "hardship-roll" | "delivered-assistance" | "contributions" | "vehicles" | "real-estate" | "companies" | "deposits" | "recipient-death" | "imprisonment" | "duplicate-assistance" | "platform-roll"; id: string } }) =>
    send<200, UploadInParts>({ method: 'GET', path: '/feeds/{feed}/batches/{id}/upload', ...request }),
  /** 合并已上传的全部分片 / Put the parts together; the delivery can then be committed */
  completeUpload: (request: { params: { feed: "self-paid-medical" | "registered-unemployment" | "labourer-death" | "disaster-aid" | "poor-students" | "serious-illness" | "severe-disability" | "relapse-risk" | "hardship-roll" | "delivered-assistance" | "contributions" | "vehicles" | "real-estate" | "companies" | "deposits" | "recipient-death" | "imprisonment" | "duplicate-assistance" | "platform-roll"; id: string }; idempotencyKey?: string | undefined }) =>
    send<200, CompleteUpload>({ method: 'POST', path: '/feeds/{feed}/batches/{id}/upload/complete', ...request }),
  /** 确认一批数据已上传 / Say that the file is uploaded, how many rows it has, and its checksum */
  commitBatch: (request: { params: { feed: "self-paid-medical" | "registered-unemployment" | "labourer-death" | "disaster-aid" | "poor-students" | "serious-illness" | "severe-disability" | "relapse-risk" | "hardship-roll" | "delivered-assistance" | "contributions" | "vehicles" | "real-estate" | "companies" | "deposits" | "recipient-death" | "imprisonment" | "duplicate-assistance" | "platform-roll"; id: string }; body: CommitBatch; idempotencyKey?: string | undefined; ifMatch?: string | undefined }) =>
    send<202, CommittedBatch>({ method: 'POST', path: '/feeds/{feed}/batches/{id}/commit', ...request }),
  /** 确认数据量的异常增减 / Say whether a delivery is meant to be so much longer or shorter */
  answerQuestion: (request: { params: { feed: "self-paid-medical" | "registered-unemployment" | "labourer-death" | "disaster-aid" | "poor-students" | "serious-illness" | "severe-disability" | "relapse-risk" | "hardship-roll" | "delivered-assistance" | "contributions" | "vehicles" | "real-estate" | "companies" | "deposits" | "recipient-death" | "imprisonment" | "duplicate-assistance" | "platform-roll"; id: string }; body: AnswerQuestion; idempotencyKey?: string | undefined; ifMatch?: string | undefined }) =>
    send<200, AnsweredQuestion>({ method: 'POST', path: '/feeds/{feed}/batches/{id}/answer', ...request }),
  /** 查看一批数据 / One delivery: what was taken in, what was quarantined and why */
  readBatch: (request: { params: { feed: "self-paid-medical" | "registered-unemployment" | "labourer-death" | "disaster-aid" | "poor-students" | "serious-illness" | "severe-disability" | "relapse-risk" | "hardship-roll" | "delivered-assistance" | "contributions" | "vehicles" | "real-estate" | "companies" | "deposits" | "recipient-death" | "imprisonment" | "duplicate-assistance" | "platform-roll"; id: string } }) =>
    send<200, FeedBatch>({ method: 'GET', path: '/feeds/{feed}/batches/{id}', ...request }),
  /** 取得隔离行文件的下载地址 / Address of the file of quarantined rows, for the agency that sent them */
  readQuarantine: (request: { params: { feed: "self-paid-medical" | "registered-unemployment" | "labourer-death" | "disaster-aid" | "poor-students" | "serious-illness" | "severe-disability" | "relapse-risk" | "hardship-roll" | "delivered-assistance" | "contributions" | "vehicles" | "real-estate" | "companies" | "deposits" | "recipient-death" | "imprisonment" | "duplicate-assistance" | "platform-roll"; id: string } }) =>
    send<200, QuarantineFile>({ method: 'GET', path: '/feeds/{feed}/batches/{id}/quarantine', ...request }),
  /** 身份号码缺失或有误的数据可能对应的在册人员，待人工确认 / Rows without a usable ID number and the persons on record they may be about, for a human to check */
  listMatches: (request: { query?: { division?: string | undefined; list?: "open" | "done" | undefined; limit?: number | undefined; cursor?: string | undefined } | undefined } = {}) =>
    send<200, PageOfMatchProposals>({ method: 'GET', path: '/match-proposals', ...request }),
  /** 确认或否认匹配：确认后该行按此人参加下一次比对 / Say whether a row is about the person; if so, it takes part in the next comparison */
  answerMatch: (request: { params: { id: string; line: string }; body: AnswerMatch; idempotencyKey?: string | undefined }) =>
    send<200, AnsweredMatch>({ method: 'POST', path: '/match-proposals/{id}/{line}/answer', ...request }),
  /** 临时发起一次比对 / Ask for a comparison out of turn */
  requestRun: (request: { body: RequestRun; idempotencyKey?: string | undefined }) =>
    send<202, RequestedRun>({ method: 'POST', path: '/comparison-runs', ...request }),
  /** 比对批次，最新在前 / Comparison runs, newest first */
  listRuns: (request: { query?: { limit?: number | undefined; cursor?: string | undefined } | undefined } = {}) =>
    send<200, PageOfComparisonRuns>({ method: 'GET', path: '/comparison-runs', ...request }),
  /** 查看一次比对 / One comparison run: what it took, what was late, what it raised */
  readRun: (request: { params: { id: string } }) =>
    send<200, ComparisonRun>({ method: 'GET', path: '/comparison-runs/{id}', ...request }),
  /** 比对进度：每一段名册做到哪一步、计数多少 / How far a run is: what each step has done for each range of buckets, and what it counted */
  readRunProgress: (request: { params: { id: string } }) =>
    send<200, ProgressOfARun>({ method: 'GET', path: '/comparison-runs/{id}/progress', ...request }),
  /** 比对报告：各项数据的行数、匹配、命中、预警、迟到 / The report of a closed run: rows, matches, hits, warnings and what was late, feed by feed */
  readRunReport: (request: { params: { id: string } }) =>
    send<200, ReportOfARun>({ method: 'GET', path: '/comparison-runs/{id}/report', ...request }),
  /** 下载上级平台在册名册与本系统的差异 / Address of the file of where the provincial platform’s roll and the register differ */
  readPlatformDifferences: (request: { params: { id: string } }) =>
    send<200, FileOfDifferences>({ method: 'GET', path: '/comparison-runs/{id}/platform-differences', ...request }),
  /** 两次比对结果对照 / Two runs beside each other, count by count */
  compareRuns: (request: { params: { id: string }; query: { with: string } }) =>
    send<200, TwoRunsCompared>({ method: 'GET', path: '/comparison-runs/{id}/comparison', ...request }),
  /** 取得期初名册的空白模板 / The empty table of an opening roll, with how to fill it in */
  readRollTemplate: (request: { params: { roll: "dibao" | "tekun" | "dibao-margin" | "rigid-expenditure" | "relapse-risk" }; query?: { format?: "xlsx" | "csv" | undefined } | undefined }) =>
    send<200, RollTemplate>({ method: 'GET', path: '/roll-templates/{roll}', ...request }),
  /** 登记期初名册并取得上传地址 / Announce an opening roll; the answer holds the address to PUT the file to */
  announceImport: (request: { body: AnnounceImport; idempotencyKey?: string | undefined }) =>
    send<201, AnnouncedImport>({ method: 'POST', path: '/register-imports', ...request }),
  /** 本单位的名册导入，最新在前 / Imports of the caller’s organ, newest first */
  listImports: (request: { query?: { limit?: number | undefined; cursor?: string | undefined } | undefined } = {}) =>
    send<200, PageOfRegisterImports>({ method: 'GET', path: '/register-imports', ...request }),
  /** 确认名册已上传 / Say that the roll is uploaded, and its checksum */
  commitImport: (request: { params: { id: string }; body: CommitImport; idempotencyKey?: string | undefined; ifMatch?: string | undefined }) =>
    send<202, CommittedImport>({ method: 'POST', path: '/register-imports/{id}/commit', ...request }),
  /** 看过差异，正式导入 / The differences were seen: load the roll */
  acceptImport: (request: { params: { id: string }; idempotencyKey?: string | undefined; ifMatch?: string | undefined }) =>
    send<202, AcceptedImport>({ method: 'POST', path: '/register-imports/{id}/accept', ...request }),
  /** 撤销导入：其上没有业务的户撤回，其余列明 / Take a load back: households on which nothing was built; the others are named and stay */
  undoImport: (request: { params: { id: string }; body: UndoImport; idempotencyKey?: string | undefined; ifMatch?: string | undefined }) =>
    send<202, ImportBeingUndone>({ method: 'POST', path: '/register-imports/{id}/undo', ...request }),
  /** 查看名册导入进度 / How far the load of a roll is, and what it could not take */
  readImport: (request: { params: { id: string } }) =>
    send<200, RegisterImport>({ method: 'GET', path: '/register-imports/{id}', ...request }),
  /** 下载：需修改的行、与系统的差异、未能撤销的户 / Address of a file of an import: rows to be mended, differences, households that could not be undone */
  readImportFile: (request: { params: { id: string; file: "quarantine" | "differences" | "kept" } }) =>
    send<200, FileOfAnImport>({ method: 'GET', path: '/register-imports/{id}/files/{file}', ...request }),
  /** 按原户编号查找家庭 / Families by the case number that they had before */
  findOldCase: (request: { query: { number: string } }) =>
    send<200, OldCaseNumbers>({ method: 'GET', path: '/old-case-numbers', ...request }),
  /** 查看一个家庭 / One family: members, assistance units, open cases */
  readFamily: (request: { params: { id: string } }) =>
    send<200, Family>({ method: 'GET', path: '/families/{id}', ...request }),
  /** 救助明白卡：每人应享、已享、由谁、自何时、欠什么 / What each member should get, gets, from whom, since when, and what is owed */
  readFamilyCard: (request: { params: { id: string } }) =>
    send<200, CardOfAFamily>({ method: 'GET', path: '/families/{id}/card', ...request }),
  /** 一户一条救助链 / The assistance chain of one family, oldest first */
  readChain: (request: { params: { id: string }; query?: { limit?: number | undefined; cursor?: string | undefined } | undefined }) =>
    send<200, PageOfChainEvents>({ method: 'GET', path: '/families/{id}/chain', ...request }),
  /** 验证救助链 / Recompute every hash of the chain */
  verifyFamilyChain: (request: { params: { id: string }; idempotencyKey?: string | undefined }) =>
    send<200, ChainVerdict>({ method: 'POST', path: '/families/{id}/chain/verification', ...request }),
  /** 查看一个人员（须说明目的） / One person; the purpose of reading is asked and logged */
  readPerson: (request: { params: { id: string }; query: { purpose: "acceptance" | "investigation" | "decision" | "service" | "supervision" | "audit" | "operation" | "subject-request" } }) =>
    send<200, Person>({ method: 'GET', path: '/persons/{id}', ...request }),
  /** 谁查阅过此人的信息 / Who has read this person’s data, newest first */
  listAccesses: (request: { params: { id: string }; query?: { limit?: number | undefined; cursor?: string | undefined } | undefined }) =>
    send<200, PageOfAccesses>({ method: 'GET', path: '/persons/{id}/access-log', ...request }),
  /** 测算建议（不保存） / What the rules would say about these facts; nothing is saved */
  tryDetermination: (request: { body: HouseholdFactsInput }) =>
    send<200, ExplainedDetermination>({ method: 'POST', path: '/determinations', ...request }),
  /** 自助预判：六个问题，不保存，不是审核结果 / Six rough questions: doors that may be open; nothing is stored, not a decision */
  tryPreCheck: (request: { body: PreCheck }) =>
    send<200, PreCheckHint>({ method: 'POST', path: '/pre-checks', ...request }),
  /** 本县录入的政策参数，最新在前 / Numbers that a county entered, newest first */
  listParameters: (request: { query?: { division?: string | undefined; key?: "dibao.standard" | "tekun.standard" | "income.all" | "income.urban" | "income.rural" | "income.obligor" | "dibao.financial" | "dibao.vehicles" | "dibao.homes" | "dibao.enterprise" | "margin.income-percent" | "margin.asset-percent" | "rigid.ratio" | "obligor.percent" | "deductions.switch" | "basic-pension.exempt" | "bridge.persons" | "premium.contribution" | "premium.fixed" | "small-amount.cap" | "comparison.sample" | "comparison.wait" | "feeds.match-by-name" | "indicator.medical" | "indicator.income-drop" | "indicator.composite" | "indicator.composite-medical" | "indicator.wage" | "indicator.vehicles" | "indicator.homes" | "indicator.enterprise" | "indicator.deposits" | "indicator.disaster-aid" | undefined; status?: "proposed" | "approved" | "refused" | undefined; limit?: number | undefined; cursor?: string | undefined } | undefined } = {}) =>
    send<200, PageOfEnteredParameters>({ method: 'GET', path: '/parameters', ...request }),
  /** 提出政策参数，待他人审批 / Propose a number; it counts once another person approves it */
  proposeParameter: (request: { body: ProposeParameter; idempotencyKey?: string | undefined }) =>
    send<201, ProposedParameter>({ method: 'POST', path: '/parameters', ...request }),
  /** 某地某日生效的全部参数，以及缺少的参数 / Every number that decides in a place on a day, and every one that is missing */
  listParametersInForce: (request: { query?: { division?: string | undefined; date?: string | undefined } | undefined } = {}) =>
    send<200, ParametersInForce>({ method: 'GET', path: '/parameters/in-force', ...request }),
  /** 审批政策参数；以前的决定不变 / Approve or refuse a proposed number; earlier decisions stay as they are */
  decideParameter: (request: { params: { id: string }; body: DecideParameter; idempotencyKey?: string | undefined }) =>
    send<200, DecidedParameter>({ method: 'POST', path: '/parameters/{id}/decision', ...request }),
  /** 政策推演：改数值、换政策包或增条款，对已测算家庭重新测算 / Ask what other numbers, another pack or an added clause would change */
  requestWhatIf: (request: { body: RequestWhatIf; idempotencyKey?: string | undefined }) =>
    send<202, RequestedWhatIf>({ method: 'POST', path: '/what-ifs', ...request }),
  /** 政策推演列表，最新在前 / What-ifs of a county, newest first */
  listWhatIfs: (request: { query?: { division?: string | undefined; limit?: number | undefined; cursor?: string | undefined } | undefined } = {}) =>
    send<200, PageOfWhatIfs>({ method: 'GET', path: '/what-ifs', ...request }),
  /** 查看一次推演：进度或结果 / One what-if: its progress, or its result with a file to fetch */
  readWhatIf: (request: { params: { id: string } }) =>
    send<200, WhatIf>({ method: 'GET', path: '/what-ifs/{id}', ...request }),
  /** 取消推演 / Stop a what-if that is not done */
  cancelWhatIf: (request: { params: { id: string }; idempotencyKey?: string | undefined }) =>
    send<200, CancelledWhatIf>({ method: 'POST', path: '/what-ifs/{id}/cancellation', ...request }),
  /** 两次推演对照 / Two results side by side, row by row */
  compareWhatIfs: (request: { params: { id: string; other: string } }) =>
    send<200, WhatIfsSideBySide>({ method: 'GET', path: '/what-ifs/{id}/comparison/{other}', ...request }),
  /** 回头看：按现行规定，原不符合、已退出或边缘家庭中谁可能符合 / Who was refused, has left or stands at the margin, and would now qualify */
  listLookBacks: (request: { query?: { division?: string | undefined; limit?: number | undefined; cursor?: string | undefined } | undefined } = {}) =>
    send<200, PageOfALookBack>({ method: 'GET', path: '/look-backs', ...request }),
  /** 将回头看结果转为“可能符合”预警，逐项返回结果 / Raise a may-qualify warning for each of these past cases */
  warnOfLookBacks: (request: { body: WarnOfLookBacks; idempotencyKey?: string | undefined }) =>
    send<200, WarningsOfLookBacks>({ method: 'POST', path: '/look-backs/warnings', ...request }),
  /** 县级数据：各状态的事项数 / Counts of a county: cases by status, now or entered on a day */
  readFigures: (request: { query?: { county?: string | undefined; day?: "now" | string | undefined } | undefined } = {}) =>
    send<200, Figures>({ method: 'GET', path: '/figures', ...request }),
  /** 概览：各乡镇各状态各类别的事项数、在办时长、按时率 / A county at a glance: cases by place, status and class, how old the open ones are, terms kept and missed */
  readOverview: (request: { query: { county?: string | undefined; month: string } }) =>
    send<200, Overview>({ method: 'GET', path: '/overview', ...request }),
  /** 凭受理编号查询进度 / Status of an application, by its receipt */
  lookUpReceipt: (request: { body: ReceiptLookUp }) =>
    send<200, ReceiptStatus>({ method: 'POST', path: '/receipt-look-ups', ...request }),
  /** 服务状态 / Whether the service answers, and its time */
  health: (request: Record<string, never> = {}) =>
    send<200, Health>({ method: 'GET', path: '/health', ...request }),
  /** 接口说明 / This document (OpenAPI 3.1) */
  openapi: (request: Record<string, never> = {}) =>
    send<200, OpenAPIDocument>({ method: 'GET', path: '/openapi.json', ...request }),
});
