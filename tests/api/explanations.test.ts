import { describe, expect, it } from 'vitest';
import { administrator, townshipOfficer, withApi } from '../support/api.ts';
import { applicationBody } from '../support/applicationBody.ts';
import { determinedApplication, storedDetermination } from '../support/determinedApplication.ts';
import { openTask } from '../support/openTask.ts';

const api = await withApi();
const caseId = await determinedApplication(api, 41);
const read = (path: string, language: string, as = townshipOfficer) =>
  api.call('GET', path, { as, headers: { 'accept-language': language } });

/** The task in which the township gives its opinion, as the queue's function opens it. */
const opinionTask = () => openTask(api, caseId, 'give-opinion', townshipOfficer.organ ?? '');

describe('a determination', () => {
  it('is explained to the officer who reads the application, in the language asked for', async () => {
    const chinese = (await read(`/applications/${caseId}`, 'zh-CN')).body.determination;
    expect(chinese.explanation.officer[0]).toMatch(/^测算建议（非认定决定）：最低生活保障/);
    expect(chinese.explanation.applicant[0]).toContain('最终由民政部门工作人员决定');
    const english = (await read(`/applications/${caseId}`, 'en')).body.determination;
    expect(english.explanation.officer[0]).toMatch(/^Proposal, not a decision: /);
    expect(english.explanation.officer).toHaveLength(chinese.explanation.officer.length);
  });

  it('is given as it was stored, with what it would give', async () => {
    const { explanation, entitlements, ...determination } = (await read(`/applications/${caseId}`, 'zh-CN')).body
      .determination;
    expect(determination).toEqual(await storedDetermination(api, caseId));
    expect(explanation.officer.length).toBeGreaterThan(determination.rules.length);
    const bridge = entitlements.find(({ benefit }: { benefit: string }) => benefit === 'BRIDGE_TEMP_RELIEF');
    expect(bridge.explanation).toContain('一次性 1,210 元，由民政部门办理（淮民〔2024〕18号 四（一）');
    expect(entitlements.every((each: { explanation: string }) => each.explanation.length > 0)).toBe(true);
  });

  it('is explained in the task in which the officer gives an opinion', async () => {
    const task = await opinionTask();
    const { determination } = (await read(`/tasks/${task}`, 'en')).body;
    const { determination: same } = (await read(`/applications/${caseId}`, 'en')).body;
    expect(determination).toEqual(same);
  });

  it('is explained when it is only tried', async () => {
    const body = { ...applicationBody(1).facts, income: null };
    const headers = { 'accept-language': 'en', 'idempotency-key': '' };
    const answer = await api.call('POST', '/determinations', { as: townshipOfficer, body, headers });
    expect(answer.status).toBe(200);
    expect(answer.body.explanation.applicant.at(-1)).toContain('nothing is refused for want of it');
  });

  it('is not shown to somebody who may not read facts', async () => {
    const { body } = await read(`/applications/${caseId}`, 'en', administrator);
    expect(body).not.toHaveProperty('determination');
  });
});
