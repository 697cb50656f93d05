import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maskCardData } from '../../../src/platform/guard/card-data.js';

const masked = (text: string, known: string[] = []): string => maskCardData(text, { known }).text;
const kinds = (text: string): string[] => maskCardData(text).found.map(found => `${found.kind}${found.length}`);

/** Digits with the one that makes them pass Luhn. */
function card(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}
function residentId(body: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return `${body}${'10X98765432'[weights.reduce((sum, weight, place) => sum + weight * Number(body[place]), 0) % 11]}`;
}
const digitsOf = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map(all => all.join(''));
const unionPay = digitsOf(13).map(body => card(`62${body}`));
const fullWidth = (text: string): string => text.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

describe('card numbers', () => {
  test.each([
    ['6225751485602225', '622575******2225'],
    ['6205994659846013555', '620599*********3555'],
    ['4111 1111 1111 1111', '411111******1111'],
    ['6259-7730-9636-3491', '625977******3491'],
    ['6225.7514.8560.2225', '622575******2225'],
    ['6225—7514—8560—2225', '622575******2225'],
    ['6225　7514　8560　2225', '622575******2225'],
    ['6225 7514\n8560 2225', '622575******2225'],
    ['622575\r\n1485602225', '622575******2225'],
    ['62257514 85602225', '622575******2225'],
    ['６２２５７５１４８５６０２２２５', '622575******2225'],
    ['6 2 2 5 7 5 1 4 8 5 6 0 2 2 2 5', '622575******2225'],
    ['6225\u200b7514\u200b8560\u200b2225', '622575******2225'],
    ['378282246310005', '378282*****0005'],
    ['3782 822463 10005', '378282*****0005'],
    ['30569309025904', '305693****5904'],
    ['3056 930902 5904', '305693****5904'],
    ['4222222222222', '422222***2222'],
  ])('%p becomes %p', (text, put) => {
    expect(masked(`卡${text}，帮查`)).toBe(`卡${put}，帮查`);
  });
  test('in a file name', () => {
    expect(masked('6225751485602225.jpg')).toBe('622575******2225.jpg');
    expect(masked('slip_6225_7514_8560_2225_back.png')).toBe('slip_622575******2225_back.png');
  });
  test('two in one text, in order, with other kinds between', () => {
    expect(kinds('6225751485602225 安全码419 和 4111 1111 1111 1111')).toEqual(['pan16', 'cvv3', 'pan16']);
  });
  test('its neighbours stay', () => {
    expect(masked('尾号4425 6225 7514 8560 2225 0230')).toBe('尾号4425 622575******2225 0230');
    expect(masked('2225 6225751485602225 1345')).toBe('2225 622575******2225 1345');
  });
  test('expiry and code run into the number go with it', () => {
    expect(masked('62257514856022250230')).toBe('622575******2225****');
    expect(masked('62257514856022250230419')).toBe('622575******2225****');
  });
  test('no number that passes Luhn survives, however it is parted', () => {
    const gaps = fc.constantFrom('', ' ', '-', '.', '\n', '—', '　', ' - ');
    fc.assert(
      fc.property(unionPay, gaps, fc.boolean(), (number, gap, isWide) => {
        const written = number.match(/.{4}/g)!.join(gap);
        const text = masked(`他的卡${isWide ? fullWidth(written) : written}，谢谢`);
        expect(text).toBe(`他的卡${number.slice(0, 6)}******${number.slice(-4)}，谢谢`);
      }),
    );
  });
  test('of every unbroken number of 15 to 19 digits that passes Luhn ten digits stay', () => {
    const bodies = fc
      .integer({ min: 14, max: 18 })
      .chain(length => digitsOf(length))
      .filter(body => !body.startsWith('20'));
    fc.assert(
      fc.property(
        bodies.map(card).filter(number => !isId(number)),
        number => {
          expect(masked(number)).toBe(`${number.slice(0, 6)}${'*'.repeat(number.length - 10)}${number.slice(-4)}`);
        },
      ),
    );
    function isId(number: string): boolean {
      return number.length === 18 && kinds(number)[0] === 'id_number18';
    }
  });
  test('what does not pass Luhn stays', () => {
    fc.assert(
      fc.property(unionPay, fc.integer({ min: 1, max: 9 }), (number, by) => {
        const wrong = number.slice(0, -1) + ((Number(number.at(-1)) + by) % 10);
        expect(masked(`单号${wrong}`)).toBe(`单号${wrong}`);
      }),
    );
  });
});

describe('numbers that are no cards', () => {
  const mid = card('99929005411000');
  const log = card('2610153110426');
  const diners = card('3001011234567');

  test.each(['商户号', '商户编号：', '商户代码 ', 'MID ', 'mid=', '"mid":"', '商户号是'])('a MID after %p', label => {
    expect(masked(`${label}${mid}，谢谢`)).toBe(`${label}${mid}，谢谢`);
  });
  test('a MID without a label only when it is known', () => {
    expect(masked(mid)).not.toBe(mid);
    expect(masked(`${mid} ${log}`, [mid])).toBe(`${mid} ${log}`);
  });
  test('a label does not cover a number of another length', () => {
    expect(masked('商户号6225751485602225')).toBe('商户号622575******2225');
  });
  test('a log number, by its length and beginning', () => {
    expect(masked(log)).toBe(log);
    expect(masked(card('6625031200077'))).toBe(card('6625031200077'));
  });
  test('a log number that looks like a Diners card, by its label or when known', () => {
    expect(masked(diners)).toBe(`${diners.slice(0, 6)}****${diners.slice(-4)}`);
    expect(masked(diners, [diners])).toBe(diners);
    for (const label of ['流水号', '交易流水 ', 'log_no: ', 'logNo=', '参考号']) expect(masked(label + diners)).toBe(label + diners);
  });
  test.each([
    '参考号629412716276，凭证号000003，批次000304',
    '629412716276 0218',
    '629412716276 000003 000190',
    '13812345678 13912345678',
    '+86 138 1234 5678',
    '400-821-8888',
    '10月15日15:57 金额¥1,288.00',
    '2026-10-15 15:57:00 3402块',
    '20261015155700123',
    '90011345 90012519',
    'IMG_20261015_155700.jpg',
    'mmexport1760512345678.jpg',
    '622575******1234',
    '卡号后四位2225',
    '26-1019-0037-5',
    '',
    '没有数字',
  ])('%p stays', text => {
    expect(maskCardData(text)).toEqual({ text, found: [] });
  });
  test('an RRN beside anything of four or six digits stays', () => {
    fc.assert(
      fc.property(digitsOf(9), digitsOf(6), fc.constantFrom(4, 6), (end, beside, length) => {
        const text = `629${end} ${beside.slice(0, length)}`;
        expect(masked(text)).toBe(text);
      }),
    );
  });
});

describe('security codes', () => {
  test.each([
    ['安全码419', '安全码***'],
    ['背面三位951', '背面三位***'],
    ['CVV 945', 'CVV ***'],
    ['cvv2:945', 'cvv2:***'],
    ['CVN2=1234', 'CVN2=***'],
    ['CVV2945', 'CVV2***'],
    ['后三位是 951', '后三位是 ***'],
    ['卡背3位951', '卡背3位***'],
    ['卡背951', '卡背***'],
    ['安全码（背面三位）为：９５１', '安全码（背面三位）为：***'],
    ['cvv code is 945.', 'cvv code is ***.'],
    ['安全码 9 5 1', '安全码 ***'],
    ['安全码\n951', '安全码\n***'],
    ['cvv_951.jpg', 'cvv_***.jpg'],
  ])('%p becomes %p', (text, put) => {
    expect(masked(text)).toBe(put);
  });
  test.each(['验证码123456', '安全码123456', '卡号后四位2225', '安全码不对，扣了300块', 'CVV 12'])('%p stays', text => {
    expect(masked(text)).toBe(text);
  });
});

describe('card expiry', () => {
  test.each([
    ['有效期02/30', '有效期**/**'],
    ['有效期：0230', '有效期：**/**'],
    ['有效期至 02-2030', '有效期至 **/**'],
    ['exp 02/30', 'exp **/**'],
    ['EXP0230', 'EXP**/**'],
    ['Expiry date: 2/30', 'Expiry date: **/**'],
    ['VALID THRU 02/30', 'VALID THRU **/**'],
    ['valid_thru=02.30', 'valid_thru=**/**'],
    ['有效期2030年02月', '有效期**/**'],
    ['有效期是2030-02', '有效期是**/**'],
    ['有效期０２／３０', '有效期**/**'],
  ])('%p becomes %p', (text, put) => {
    expect(masked(text)).toBe(put);
  });
  test.each(['退货有效期10月15日', '有效期3个月', '有效期15天', '有效期至2026-10-25', 'experience 0230', '10/15 下午', '有效期2030年'])(
    '%p stays',
    text => {
      expect(masked(text)).toBe(text);
    },
  );
});

describe('tracks', () => {
  test.each([
    '%B6225751485602225^ZHANG/SAN^30022011234567890?',
    ';6225751485602225=30022011234567890?',
    '6225751485602225=30022011234567890',
    '6225751485602225D30022011234567890F',
    'B6225751485602225^ZHANG/SAN^3002201',
  ])('%p is taken out whole', track => {
    expect(masked(`读卡 ${track} 结束`)).toBe('读卡 [track] 结束');
    expect(maskCardData(track).found).toEqual([{ kind: 'track', length: track.length }]);
  });
  test('both tracks of one swipe', () => {
    expect(masked('%B6225751485602225^A/B^3002201?;6225751485602225=3002201?')).toBe('[track][track]');
  });
});

describe('resident ID numbers', () => {
  const id = residentId('99768419820609144');

  test.each(['', '身份证', '身份证号码：', '持卡人身份证号 '])('after %p', label => {
    expect(masked(`${label}${id}，`)).toBe(`${label}997***********${id.slice(-4)}，`);
    expect(kinds(`${label}${id}`)).toEqual(['id_number18']);
  });
  test('with spaces, dashes, full-width digits or a lower-case x', () => {
    const withX = '11010519491231002X';
    expect(masked('110105 19491231 002x')).toBe('110***********002X');
    expect(masked('110105-19491231-002X')).toBe('110***********002X');
    expect(masked(fullWidth(withX))).toBe('110***********002X');
  });
  test('a wrong check character or birth date is no ID, but behind its label it is masked all the same', () => {
    expect(masked('单号110105194912310021')).toBe('单号110105194912310021');
    expect(masked('身份证号110105194912310021')).toBe('身份证号110***********0021');
    expect(masked('身份证 110105491231002')).toBe('身份证 110********1002');
  });
  test('every right one is found', () => {
    const births = fc.tuple(fc.integer({ min: 1940, max: 2020 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
    fc.assert(
      fc.property(digitsOf(6), births, digitsOf(3), (region, [year, month, day], serial) => {
        const number = residentId(`${region}${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${serial}`);
        expect(masked(`证件 ${number}。`)).toBe(`证件 ${number.slice(0, 3)}***********${number.slice(-4)}。`);
      }),
    );
  });
});

describe('for any text', () => {
  const bits = fc.oneof(
    unionPay,
    unionPay.map(number => number.match(/.{4}/g)!.join(' ')),
    digitsOf(3),
    digitsOf(4),
    digitsOf(6),
    digitsOf(8),
    digitsOf(14),
    digitsOf(12),
    digitsOf(15).map(card),
    digitsOf(18),
    fc.constantFrom('安全码', 'cvv', '有效期', '身份证', '商户号', ' ', '-', '\n', '，', '02/30', '*', '=', '?', ';', '%B', '^', '卡背'),
    fc.string({ maxLength: 6 }),
    fc.constant(residentId('11010519491231002')),
  );
  const texts = fc.array(bits, { maxLength: 14 }).map(all => all.join(''));

  test('masking twice changes nothing', () => {
    fc.assert(
      fc.property(texts, text => {
        const once = masked(text);
        expect(maskCardData(once)).toEqual({ text: once, found: [] });
      }),
      { numRuns: 3000 },
    );
  });
  test('what a mask parts is read again', () => {
    expect(masked('11010519491231002X0000000000000000=000000000000')).toBe('110***********002X[track]');
  });
  test('letters and signs around stay as they were written', () => {
    fc.assert(
      fc.property(unionPay, number => {
        expect(masked(`“ＡＢＣ”、😀（${number}）——`)).toBe(`“ＡＢＣ”、😀（${number.slice(0, 6)}******${number.slice(-4)}）——`);
      }),
    );
  });
  test('text without digits is never touched', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter(text => !/[\d０-９]/.test(text)),
        text => {
          expect(maskCardData(text)).toEqual({ text, found: [] });
        },
      ),
    );
  });
});
