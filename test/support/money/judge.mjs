/** Compares the acquirer's books with ours, to the fen. */
const OPEN = ['approved', 'sending', 'sent', 'unknown'];
const sum = list => list.reduce((total, one) => total + one, 0);

/** Every difference in words; none when all is well. */
export function differences({ orders, cases, lines, sales, failedJobs }) {
  const found = [];
  const say = (what, list) => list.length && found.push(`${what}: ${list.length}, such as ${JSON.stringify(list.slice(0, 3))}`);
  const booked = lines.filter(one => one.state === 'SUCCESS');
  const byNo = new Map(booked.map(one => [one.no, one]));
  const ours = new Map(orders.map(one => [one.refundNo, one]));
  const confirmed = orders.filter(one => one.state === 'confirmed' && one.sends > 0);
  const caseOf = new Map(orders.map(one => [one.refundNo, one.caseId]));

  say('booked twice', booked.filter((one, at) => booked.findIndex(other => other.no === one.no) !== at).map(one => one.no));
  say('booked under a number that is not ours', lines.filter(one => !ours.has(one.no)).map(one => one.no));
  say('booked and not confirmed by us (lost)', booked.filter(one => ours.get(one.no)?.state !== 'confirmed').map(one => [one.no, ours.get(one.no)?.state]));
  say('confirmed by us and never booked', confirmed.filter(one => !byNo.has(one.refundNo)).map(one => one.refundNo));
  say('another amount', confirmed.filter(one => byNo.has(one.refundNo) && byNo.get(one.refundNo).amountFen !== Number(one.amountFen)).map(one => one.refundNo));
  say('refused by us and booked', orders.filter(one => one.state === 'refused' && byNo.has(one.refundNo)).map(one => one.refundNo));
  say('not ended', orders.filter(one => OPEN.includes(one.state)).map(one => [one.refundNo, one.state, one.heard]));
  const numbers = Object.groupBy(lines, one => caseOf.get(one.no));
  say('two numbers for one case', Object.entries(numbers).filter(([, list]) => new Set(list.map(one => one.no)).size > 1).map(([id]) => id));
  const returned = Object.groupBy(booked, one => one.origin);
  say('above the original', sales.filter(sale => sum((returned[sale.logNo] ?? []).map(one => one.amountFen)) > sale.amount).map(sale => sale.logNo));
  const theirs = sum(booked.map(one => one.amountFen)), returnedFen = sum(cases.map(one => Number(one.returnedFen)));
  if (theirs !== returnedFen) found.push(`the acquirer booked ${theirs} fen, our cases say ${returnedFen}`);
  say('jobs on the shelf', failedJobs);
  return found;
}

/** What became of the orders, by state. */
export const tally = orders => Object.fromEntries(Object.entries(Object.groupBy(orders, one => one.state)).map(([state, list]) => [state, list.length]).sort());
