import { defineTexts } from '../texts/defineTexts.ts';

/** Name and help of every page: two sentences, what it is for and how it is used. */
export const pageTexts = defineTexts(
  'pages',
  {
    home: { title: '首页', help: '登录后办理任务、查看流程。不登录也可以查询进度、自助预判。' },
    inbox: {
      title: '待办',
      help: '本单位所有待办任务，先到期的排在前面，剩余天数按工作日历计算。用 j、k 上下移动，回车打开。',
    },
    task: {
      title: '办理任务',
      help: '左边是办理所需的情况和来源，右边是规定格式的表单。填写中的内容留在本机，提交以后写入救助链。',
    },
    executions: {
      title: '流程',
      help: '每一项业务的流程运行到哪一步、在等谁。点开一行可以看流程图、用时和事件，并可催办、停止或者重试。',
    },
    execution: {
      title: '一次流程',
      help: '流程图上实线是走过的步骤，标出当前、失败和重试。两种读法：业务步骤和引擎事件。',
    },
    desk: {
      title: '部门工作台',
      help: '转来的救助事项和本部门报送的数据。先签收，再反馈落实情况；没有通过校验的行可以下载更正。',
    },
    cases: { title: '案件', help: '本辖区的申请和预警，最新的在前。点开可以看全部情况和家庭的救助链。' },
    case: {
      title: '案件详情',
      help: '一项申请或者预警的全部情况：在等谁、作了哪些决定、依据是什么。可以打印规定格式的表单。',
    },
    chain: {
      title: '救助链',
      help: '一个家庭的全部事项按时间排列，一户一条链。“验证”重新计算每一个哈希，改动过的会指出来。',
    },
    visit: {
      title: '一户一访单',
      help: '这一户的全部在办事项放在一张单上，一次走访一起办。选中要办的事项，填好后一次提交，逐项告诉结果。',
    },
    card: {
      title: '救助明白卡',
      help: '每个人应享什么、已享什么、由谁给、欠什么。可以打印后交给这一户。',
    },
    duty: {
      title: '履职留痕',
      help: '截至某一时刻，经办人知道什么、来源是什么、核查了什么、期限是否遵守、理由是什么。可以换一个时刻查看并打印。',
    },
    notice: {
      title: '文书',
      help: '按规定格式打印的告知书或者决定书，附送达回证。二维码打开进度查询页，不含个人信息。',
    },
    papers: {
      title: '打印表单',
      help: '按规定格式打印的表单，内容来自案件记录，没有的留空手填。二维码不含个人信息。',
    },
    openingLoad: {
      title: '期初名册',
      help: '把今天在册的低保、特困、低保边缘、刚性支出和防返贫名册导入系统。先试导入看差异，再正式导入；导错了可以撤销。',
    },
    runs: {
      title: '数据比对',
      help: '每月比对的进度和结果：多少行、多少匹配、多少命中、多少预警。迟到的数据会列出名字。',
    },
    run: {
      title: '一次比对',
      help: '一次比对做到哪里、用了哪些数据、产生了多少预警。可以选另一次比对，逐项对照。',
    },
    overview: { title: '概览', help: '本辖区各类事项的数量、时限和积压。每个数字都可以点开看清单。' },
    parameters: {
      title: '政策参数',
      help: '本地现行的数值、来源和缺少的项目。一人提出、另一人审批；批准前可以先推演影响。',
    },
    status: { title: '进度查询', help: '凭受理编号和身份证后四位查询进度。只显示在等谁、缺什么、下一个日期。' },
    preCheck: { title: '自助预判', help: '回答六个问题，看看可能申请哪些救助。不保存任何内容，也不是审核结果。' },
    help: { title: '说明', help: '每一页做什么、有哪些快捷键、各种状态是什么意思。按 ? 可以随时查看快捷键。' },
  },
  {
    home: {
      title: 'Home',
      help: 'Sign in to work on tasks and to look at workflows. Status and pre-check need no sign-in.',
    },
    inbox: {
      title: 'Inbox',
      help: 'All open tasks of your office, the first due first, with days left on the working calendar. Move with j and k, open with Enter.',
    },
    task: {
      title: 'Task',
      help: 'On the left what you need to know, with its sources; on the right the form in its official order. A draft stays on this device until it is sent and then goes on the chain.',
    },
    executions: {
      title: 'Executions',
      help: 'How far each workflow has come and on whom it waits. Open a row for the graph, durations and events, and to remind, stop or redrive.',
    },
    execution: {
      title: 'Execution',
      help: 'Solid lines are the path taken; the present, failed and retried steps are marked. There are two readings: business steps and engine history.',
    },
    desk: {
      title: 'Agency desk',
      help: 'What was referred to your agency, and the data that it delivers. Acknowledge first, then answer; rows that failed their checks can be downloaded and mended.',
    },
    cases: {
      title: 'Cases',
      help: 'Applications and warnings of your area, the newest first. Open one for all that is known and for the chain of its family.',
    },
    case: {
      title: 'Case',
      help: 'One application or warning in full: on whom it waits, what was decided and on what ground. The official forms can be printed.',
    },
    chain: {
      title: 'Chain',
      help: 'All that happened for one family in order, one chain per family. “Verify” recomputes every hash and names what was altered.',
    },
    visit: {
      title: 'Visit sheet',
      help: 'All open business of a family on one sheet, done on one visit. Choose what you do, fill it in, submit once, and see what became of each item.',
    },
    card: {
      title: 'Card of the household',
      help: 'What each member should get, what is received, from whom, and what is owed. Print it for the family.',
    },
    duty: {
      title: 'Duty record',
      help: 'What the officers knew at an instant, from which source, what they checked, which terms they kept and why they decided so. Choose another instant, and print it.',
    },
    notice: {
      title: 'Notice',
      help: 'A notice or decision in its official layout, with the proof of service. The QR code opens the status page and holds nothing personal.',
    },
    papers: {
      title: 'Forms',
      help: 'Forms of a case in their official layout, filled in from the record; what is not on record is left blank. Nothing personal stands in the code.',
    },
    openingLoad: {
      title: 'Opening rolls',
      help: 'Load today’s rolls into the register. They are checked first, with the differences shown; a load can be undone.',
    },
    runs: {
      title: 'Comparison runs',
      help: 'Progress and result of the monthly comparison: rows, matches, hits, warnings. Feeds that were late are named.',
    },
    run: {
      title: 'Comparison run',
      help: 'How far one comparison is, what it took, and what it raised. Choose another run to see what changed.',
    },
    overview: {
      title: 'Overview',
      help: 'How many cases there are in your area, how old they are and how many are late. Each figure opens its list.',
    },
    parameters: {
      title: 'Numbers',
      help: 'Numbers in force in a place, where they come from, and what is missing. One person proposes, another approves; before that, see what it would change.',
    },
    status: {
      title: 'Status',
      help: 'Look up an application by its receipt and the end of the ID number. It says who holds it, what is missing and the next date.',
    },
    preCheck: {
      title: 'Pre-check',
      help: 'Six questions tell which kinds of help may be open. Nothing is stored, and it is not a decision.',
    },
    help: {
      title: 'Help',
      help: 'What each page is for, the keyboard shortcuts, and what the statuses mean. Press ? anywhere for the shortcuts.',
    },
  },
);
