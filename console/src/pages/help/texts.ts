import { defineTexts } from '../../texts/defineTexts.ts';

export const helpTexts = defineTexts(
  'help',
  {
    pages: '每一页做什么',
    marks: '状态的样子',
    marksHelp: '每种状态都有自己的形状和词，不只靠颜色区分。',
    mark: {
      done: '已完成',
      active: '进行中',
      waiting: '等待',
      late: '逾期',
      failed: '失败',
      stopped: '已停止',
      idle: '未到',
    },
    means: {
      done: '这一步做完了，或者这一条符合。',
      active: '流程正走在这里，或者轮到这个人签字。',
      waiting: '在等一个人、一个单位或者一个日期；剩余时间按工作日计算。',
      late: '期限已经过了。系统会催办、报上级，但不会代替人作决定。',
      failed: '出错停下了，或者这一条不符合。出错的流程可以从失败处继续。',
      stopped: '被人停止、撤回或者取消。案件仍可以重新办理。',
      idle: '还没有走到，或者没有数据。',
    },
  },
  {
    pages: 'What each page is for',
    marks: 'How a status looks',
    marksHelp: 'Each status has a shape and a word of its own, not only a colour.',
    mark: {
      done: 'Done',
      active: 'Under way',
      waiting: 'Waiting',
      late: 'Late',
      failed: 'Failed',
      stopped: 'Stopped',
      idle: 'Not yet',
    },
    means: {
      done: 'The step is done, or the rule is met.',
      active: 'The execution is here now, or it is this person’s turn to sign.',
      waiting: 'For a person, an office or a date; what is left is counted in working days.',
      late: 'The term is over. The platform reminds and tells the superior, and never decides for anybody.',
      failed: 'It broke off, or the rule is not met. An execution that failed can go on from there.',
      stopped: 'Stopped, withdrawn or cancelled by somebody. The case can go on.',
      idle: 'It has not come to this yet, or nothing is known.',
    },
  },
);
