import type { Locale } from '../../contract/index.js';

const ZH = (name: string, root: string): string[] => [
  `1. 核对整份文件：sha256sum ${name}.zip，与放行时告知的数值一致。`,
  `2. 解压：unzip ${name}.zip -d ${name}，再进入该目录。`,
  '3. 核对每一项：sha256sum -c SHA256SUMS，每行都应是 OK。',
  '4. 核对清单：sha256sum manifest.json，与 root.txt 里 manifest-sha256 一致；也可用 openssl dgst -sha256 manifest.json。',
  `5. 核对证据根：root.txt 里 evidence-root 应为 ${root}，与本页、封面和每页页脚一致。`,
  '6. 重算根：manifest.json 去掉 items、root、evidenceRoot 后为第一片叶，items 各项依次为其后的叶，均为键名排序、无空白的 JSON。叶为 SHA-256(00‖叶)，节点为 SHA-256(01‖左‖右)，左半为小于总数的最大 2 的幂（RFC 6962）。全部叶得 root，除最后一项（本 PDF）外得 evidence-root。',
  '7. 核对审计链：audit.jsonl 每行的 prevHash 等于上一行的 hash；本工单各行的 hash 是该行去掉 hash 后、按同样写法的 JSON 的 SHA-256。',
  `8. 一步完成以上各项：node verify-dossier ${name}.zip --root ${root}。该程序只有一个文件，不联网，不装别的软件，逐字节核对并指出第一处不符。`,
  '9. 附件 annex/ 为加密的未遮盖个人信息：口令经 scrypt（N=32768，r=8，p=1）得密钥，AES-256-GCM 解密，参数在文件内；或用 verify-dossier 的 --annex-passphrase-file。口令只在申请放行时显示一次，系统不保存。',
];
const EN = (name: string, root: string): string[] => [
  `1. The whole file: sha256sum ${name}.zip gives the figure that was told at the release.`,
  `2. Unpack it: unzip ${name}.zip -d ${name}, and go into that folder.`,
  '3. Each item: sha256sum -c SHA256SUMS says OK on every line.',
  '4. The manifest: sha256sum manifest.json (or openssl dgst -sha256 manifest.json) gives manifest-sha256 of root.txt.',
  `5. The evidence root: evidence-root in root.txt is ${root}, as on this page, on the cover and at the foot of every page.`,
  '6. The roots anew: the manifest without items, root and evidenceRoot is the first leaf, the items in their order are the next ones, all as JSON with sorted keys and no blanks. A leaf is SHA-256(00 || leaf), a node SHA-256(01 || left || right), the left half being the largest power of two below the count (RFC 6962). All leaves give root; without the last item, this PDF, they give evidence-root.',
  '7. The audit chain: in audit.jsonl every prevHash is the hash of the line before; of the rows of this case the hash is the SHA-256 of the row without its hash, written as the same JSON.',
  `8. All of it at once: node verify-dossier ${name}.zip --root ${root}. It is one file, needs no network and nothing installed, checks every byte and names the first that is wrong.`,
  '9. annex/ holds the unmasked personal data, encrypted: the passphrase through scrypt (N=32768, r=8, p=1) is the key of AES-256-GCM, its parameters stand in the file; or use --annex-passphrase-file of verify-dossier. The passphrase was shown once, when the release was asked for, and is kept nowhere.',
];

/** What it is called wherever it goes; a draft says so in its name. */
export const nameOf = (caseNo: string, version: number, isDraft: boolean): string => `dossier-${caseNo}-v${version}${isDraft ? '-DRAFT' : ''}`;

/** How anybody checks a dossier with common tools. */
export const verifySteps = (locale: Locale, caseNo: string, version: number, root: string): string[] => (locale === 'zh' ? ZH : EN)(nameOf(caseNo, version, false), root);

/** The same as a text file. It lies inside what the root covers, so it points to root.txt instead of naming it. */
export const verifyText = (caseNo: string, version: number): string =>
  `${[...verifySteps('zh', caseNo, version, 'EVIDENCE-ROOT'), '', ...verifySteps('en', caseNo, version, 'EVIDENCE-ROOT')].join('\n')}\n`;
