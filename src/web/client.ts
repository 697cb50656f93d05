import type { paths } from './api.generated.js';

/** Types of the API, taken from the generated document: a path, body or answer that the server does not have fails to compile. */
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

type Operation<P extends keyof paths, M extends Method> = NonNullable<paths[P][M]>;
type Content<R> = R extends { content: { 'application/json': infer T } } ? T : void;
type Success<R> = R extends { 200: infer T } ? Content<T> : R extends { 201: infer T } ? Content<T> : R extends { 202: infer T } ? Content<T> : void;

/** Paths that answer a method. */
export type PathFor<M extends Method> = { [P in keyof paths]: paths[P][M] extends undefined ? never : undefined extends paths[P][M] ? never : P }[keyof paths];
export type AnswerOf<P extends keyof paths, M extends Method> = Operation<P, M> extends { responses: infer R } ? Success<R> : void;
export type BodyOf<P extends keyof paths, M extends Method> = Operation<P, M> extends { requestBody: { content: { 'application/json': infer T } } } ? T : undefined;
export type QueryOf<P extends keyof paths, M extends Method> = Operation<P, M> extends { parameters: { query?: infer Q } } ? NonNullable<Q> : never;

type Bare<K> = K extends `/api/v1${infer Rest}` ? Rest : never;
type Pattern<K extends string> = K extends `${infer Before}{${string}}${infer After}` ? `${Before}${string}${Pattern<After>}` : K;
/** The documented path that an address written as `/cases/${id}/steps` stands for; never for one that the server does not have. */
export type Documented<A extends string, M extends Method> = {
  [K in PathFor<M>]: A extends Pattern<Bare<K>> ? (Pattern<Bare<K>> extends A ? K : never) : never;
}[PathFor<M>];
export type Known<A extends string, M extends Method> = [Documented<A, M>] extends [never] ? never : A;

/** Values for the `{names}` of a path. */
export type In = Record<string, string>;

/** `/api/v1/cases/{id}` with its names and query filled in. */
export function address(path: string, names: In = {}, query: object = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(names[name] ?? ''));
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '').map(([key, value]) => [key, String(value)]);
  return asked.length ? `${filled}?${new URLSearchParams(asked as [string, string][]).toString()}` : filled;
}
