import { defineProblems } from '../platform/http/problem.js';

defineProblems({
  'dossier.not_found': { status: 404, zh: '没有找到这份卷宗', en: 'There is no such dossier' },
  'dossier.not_ready': { status: 409, zh: '这一稿还没有做好', en: 'This version is not built yet' },
  'dossier.busy': { status: 409, zh: '另一稿正在做，做好再放行', en: 'Another version is being built; release this one after it' },
  'dossier.not_failed': { status: 409, zh: '这一稿没有失败，不用重做', en: 'This version did not fail; there is nothing to try again' },
  'dossier.not_building': { status: 409, zh: '这一稿没有在做，不用停', en: 'This version is not being built; there is nothing to stop' },
  'dossier.released': { status: 409, zh: '这一稿已经放行，不能再动', en: 'This version has been released and is never changed' },
  'dossier.outdated': { status: 409, zh: '做好之后工单又有变动，请先做新的一稿', en: 'The case has changed since this was built; build a new version first' },
});
