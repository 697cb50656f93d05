/** Layout. Tables are aligned by hand under `// prettier-ignore`. */
export default {
  printWidth: 150,
  singleQuote: true,
  arrowParens: 'avoid',
};
