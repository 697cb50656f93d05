import { act, type Tell } from '../story.js';

/** No case: a half day that the admin drafted waits for a second person on the calendar's page. */
export const halfDay: Tell = moments => {
  const day = moments.payDay(moments.day(-14));
  return {
    drafts: [],
    acts: [act(moments.desk(310), stage => stage.draftHalfDay('admin', `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`, { name: '盘点', note: '盘点当天下午不受理，期限顺延' }))],
  };
};
