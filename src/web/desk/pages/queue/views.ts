export interface KeptView {
  name: string;
  to: string;
}
const STORE = 'lidan.desk.views';

export function keptViews(): KeptView[] {
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? '[]') as KeptView[];
  } catch {
    return [];
  }
}
export function keepViews(views: KeptView[]): KeptView[] {
  localStorage.setItem(STORE, JSON.stringify(views));
  return views;
}
