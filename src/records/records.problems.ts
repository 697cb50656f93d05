import { defineProblems } from '../platform/http/problem.js';

defineProblems({
  'records.no_file': { status: 422, zh: '请选择要上传的文件', en: 'Please choose a file to upload' },
});
