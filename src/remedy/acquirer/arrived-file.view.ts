export class ArrivedFile {
  name!: string;
  rows!: number;
}
