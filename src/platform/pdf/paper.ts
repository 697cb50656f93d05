import { once } from 'node:events';
import type PDFDocument from 'pdfkit';
import type { Locale } from '../../contract/index.js';
import { fonts } from './fonts.js';
import { printable } from './glyphs.js';
import { INK, INNER, LOWEST, SHEET } from './sheet.js';

/** What every page of a document carries. */
export interface Head {
  locale: Locale;
  title: string;
  /** the document's own number, on every page */
  number: string;
  issuer: string;
  subject: string;
  /** when it was issued; the document knows no other time */
  issuedAt: Date;
  /** for searching machines; plain ASCII stands in the file as it is */
  keywords?: string;
  /** large print in a frame at the top of every page */
  banner?: string;
  /** beside the page number */
  foot: string;
  pageWords: (page: number, of: number) => string;
}

export interface Style {
  size?: number;
  bold?: boolean;
  colour?: string;
  align?: 'left' | 'right' | 'center';
}

type Pdf = InstanceType<typeof PDFDocument>;
const FOOT_TOP = SHEET.height - 44;

/** A4 pages with the same head and foot; equal data gives equal bytes. Parts draw from `y` down and ask for `room` first. */
export class Paper {
  y = 0;
  private constructor(
    private readonly pdf: Pdf,
    private readonly head: Head,
  ) {}

  static async open(head: Head): Promise<Paper> {
    const [{ default: Document }, { regular, bold }] = await Promise.all([import('pdfkit'), fonts()]);
    const { title, issuer, subject, issuedAt, locale, keywords } = head;
    const info = { Title: `${title} ${head.number}`, Author: issuer, Subject: subject, Creator: 'Lidan', Producer: 'Lidan', CreationDate: issuedAt, ModDate: issuedAt, ...(keywords ? { Keywords: keywords } : {}) };
    const pdf = new Document({ size: [SHEET.width, SHEET.height], margin: 0, autoFirstPage: false, bufferPages: true, pdfVersion: '1.7', lang: locale === 'zh' ? 'zh-CN' : 'en', displayTitle: true, info });
    pdf.registerFont('regular', regular).registerFont('bold', bold);
    const paper = new Paper(pdf, head);
    paper.turn();
    return paper;
  }

  /** The number of the page that is written on. */
  get page(): number {
    return this.pdf.bufferedPageRange().count;
  }

  /** A new page when less than this is left. */
  room(height: number): void {
    if (this.y + height > LOWEST) this.turn();
  }

  nextPage(): void {
    this.turn();
  }

  /** Something that is known only later, on a page that was left; `y` stays. */
  onPage(page: number, draw: () => void): void {
    this.pdf.switchToPage(page - 1);
    draw();
    this.pdf.switchToPage(this.page - 1);
  }

  /** A JPEG or PNG as large as fits, from `y` down; `y` moves below it. */
  picture(bytes: Buffer, size: { width: number; height: number }, most: { width: number; height: number }): void {
    const scale = Math.min(most.width / size.width, most.height / size.height, 1), width = size.width * scale, height = size.height * scale;
    this.room(height + 6);
    this.pdf.image(bytes, SHEET.left, this.y, { width, height });
    this.pdf.rect(SHEET.left, this.y, width, height).lineWidth(0.6).strokeColor(INK.rule).stroke();
    this.y += height + 6;
  }

  /** @returns the height taken; `y` stays */
  write(text: string, x: number, y: number, width: number, style: Style = {}): number {
    const said = this.set(text, style);
    const height = this.pdf.heightOfString(said, { width });
    this.pdf.fillColor(style.colour ?? INK.text).text(said, x, y, { width, align: style.align ?? 'left' });
    return height;
  }

  heightOf(text: string, width: number, style: Style = {}): number {
    return this.pdf.heightOfString(this.set(text, style), { width });
  }

  widthOf(text: string, style: Style = {}): number {
    return this.pdf.widthOfString(this.set(text, style));
  }

  rule(y: number, colour = INK.rule, weight = 0.6): void {
    this.pdf.moveTo(SHEET.left, y).lineTo(SHEET.left + INNER, y).lineWidth(weight).strokeColor(colour).stroke();
  }

  box(y: number, height: number, { fill, stroke }: { fill?: string; stroke?: string }): void {
    if (fill) this.pdf.rect(SHEET.left, y, INNER, height).fill(fill);
    if (stroke) this.pdf.rect(SHEET.left, y, INNER, height).lineWidth(1.2).strokeColor(stroke).stroke();
  }

  /** The finished document; feet are drawn now that the number of pages is known. */
  async end(): Promise<Buffer> {
    const pieces: Buffer[] = [];
    this.pdf.on('data', (piece: Buffer) => pieces.push(piece));
    const { count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.pdf.switchToPage(page);
      this.foot(this.head.pageWords(page + 1, count));
    }
    const ended = once(this.pdf, 'end');
    this.pdf.end();
    await ended;
    return Buffer.concat(pieces);
  }

  private set(text: string, { size = 10, bold = false }: Style): string {
    this.pdf.font(bold ? 'bold' : 'regular', size);
    return printable(text, codePoint => drawsOf(this.pdf)(codePoint));
  }

  private turn(): void {
    const { issuer, number, banner } = this.head;
    this.pdf.addPage();
    this.write(issuer, SHEET.left, 32, INNER / 2, { size: 11, bold: true });
    this.write(number, SHEET.left + INNER / 2, 33, INNER / 2, { align: 'right', colour: INK.label });
    this.rule(54, INK.strong, 1.2);
    this.y = SHEET.top;
    if (banner) this.drawBanner(banner);
  }

  private drawBanner(text: string): void {
    const style: Style = { size: 20, bold: true, colour: INK.warn, align: 'center' };
    const height = this.heightOf(text, INNER, style) + 8;
    this.box(this.y - 6, height, { stroke: INK.warn });
    this.write(text, SHEET.left, this.y - 2, INNER, style);
    this.y += height + 8;
  }

  private foot(pages: string): void {
    this.rule(FOOT_TOP - 8);
    this.write(this.head.foot, SHEET.left, FOOT_TOP, INNER - 110, { size: 8, colour: INK.label });
    this.write(pages, SHEET.left + INNER - 100, FOOT_TOP, 100, { size: 8, colour: INK.label, align: 'right' });
  }
}

/** pdfkit keeps the open font to itself; it alone knows which glyphs there are. */
function drawsOf(pdf: Pdf): (codePoint: number) => boolean {
  const { font } = (pdf as unknown as { _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } } })._font;
  return codePoint => font.hasGlyphForCodePoint(codePoint);
}
