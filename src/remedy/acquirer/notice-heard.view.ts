/** What the platform wants to read, else it tells again. */
export class NoticeHeard {
  code!: 'SUCCESS';
  message!: string;
}
