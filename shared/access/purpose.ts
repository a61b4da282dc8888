import * as z from 'zod';

/** Why personal data is read. Stands in the access log that the person may see. */
export const Purpose = z
  .enum(['acceptance', 'investigation', 'decision', 'service', 'supervision', 'audit', 'operation', 'subject-request'])
  .meta({ title: 'Purpose', description: '受理、调查核实、审核确认、救助服务、监督、审计、运行维护、本人查询' });
export type Purpose = z.infer<typeof Purpose>;
