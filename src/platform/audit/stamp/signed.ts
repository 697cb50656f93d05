import { constants, createHash, verify, type X509Certificate } from 'node:crypto';
import { context, expectTag, oidOf, partsOf, readDer, TAG, type Der } from './der.js';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const DIGESTS: Record<string, string> = { '2.16.840.1.101.3.4.2.1': 'sha256', '2.16.840.1.101.3.4.2.2': 'sha384', '2.16.840.1.101.3.4.2.3': 'sha512' };
const RSA = '1.2.840.113549.1.1.1';
const RSA_PSS = '1.2.840.113549.1.1.10';
/** algorithms that name their digest themselves */
const WITH_DIGEST: Record<string, string> = {
  '1.2.840.113549.1.1.11': 'sha256', '1.2.840.113549.1.1.12': 'sha384', '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256', '1.2.840.10045.4.3.3': 'sha384', '1.2.840.10045.4.3.4': 'sha512',
};

/** CMS SignedData around a TSTInfo (RFC 5652, RFC 3161 section 2.4.2), taken apart. */
export interface Signed {
  /** the TSTInfo's own bytes */
  content: Buffer;
  certificates: Buffer[];
  attributes: Der;
  digest: string;
  algorithm: string;
  signature: Buffer;
}

/** @throws Error for anything but one signature over a TSTInfo */
export function readSigned(token: Buffer): Signed {
  const [type, wrapped] = partsOf(expectTag(readDer(token), TAG.sequence));
  if (oidOf(type) !== SIGNED_DATA) throw new Error('no signed data');
  const [, , encapsulated, ...rest] = partsOf(expectTag(partsOf(expectTag(wrapped, context(0)))[0], TAG.sequence));
  const [contentType, content] = partsOf(expectTag(encapsulated, TAG.sequence));
  if (oidOf(contentType) !== TST_INFO) throw new Error('signed data is no time-stamp');
  const certificates = rest.find(one => one.tag === context(0));
  const signers = partsOf(expectTag(rest.at(-1), TAG.set));
  if (signers.length !== 1) throw new Error('not exactly one signature');
  const [, , digest, attributes, algorithm, signature] = partsOf(expectTag(signers[0], TAG.sequence));
  return {
    content: expectTag(partsOf(expectTag(content, context(0)))[0], TAG.octets).body,
    certificates: certificates ? partsOf(certificates).map(one => one.raw) : [],
    attributes: expectTag(attributes, context(0)),
    digest: DIGESTS[oidOf(partsOf(expectTag(digest, TAG.sequence))[0])] ?? '',
    algorithm: oidOf(partsOf(expectTag(algorithm, TAG.sequence))[0]),
    signature: expectTag(signature, TAG.octets).body,
  };
}

/** Of these certificates the one that the signed attributes name as the signer's. @throws Error */
export function signerOf({ attributes }: Signed, candidates: readonly X509Certificate[]): X509Certificate {
  const named = certificateHash(attributes);
  const found = named && candidates.find(one => createHash(named.algorithm).update(one.raw).digest().equals(named.hash));
  if (!found) throw new Error('the signer’s certificate is not there');
  return found;
}

/** SigningCertificateV2 (RFC 5035) or SigningCertificate (RFC 2634): the hash of the signer's certificate. */
function certificateHash(attributes: Der): { algorithm: string; hash: Buffer } | null {
  for (const [oid, absent] of [[SIGNING_CERTIFICATE_V2, 'sha256'], [SIGNING_CERTIFICATE, 'sha1']] as const) {
    const attribute = valueOf(attributes, oid);
    if (!attribute) continue;
    const first = partsOf(expectTag(partsOf(attribute)[0], TAG.sequence))[0];
    const parts = partsOf(expectTag(first, TAG.sequence));
    const algorithm = parts[0]?.tag === TAG.sequence ? DIGESTS[oidOf(partsOf(parts[0])[0])] : absent;
    const hash = parts.find(part => part.tag === TAG.octets);
    return algorithm && hash ? { algorithm, hash: hash.body } : null;
  }
  return null;
}

/** @throws Error when the attributes do not cover the content or the signature is not this certificate's */
export function checkSignature(signed: Signed, signer: X509Certificate): void {
  const { attributes, content, digest, algorithm, signature } = signed;
  const says = valueOf(attributes, MESSAGE_DIGEST);
  const type = valueOf(attributes, CONTENT_TYPE);
  if (!digest || !says || !type || oidOf(type) !== TST_INFO || !createHash(digest).update(content).digest().equals(says.body)) throw new Error('the signature covers something else');
  // they are signed as a SET, whatever tag they travel under
  const covered = Buffer.concat([Buffer.from([TAG.set]), attributes.raw.subarray(1)]);
  const hash = algorithm === RSA || algorithm === RSA_PSS ? digest : WITH_DIGEST[algorithm];
  if (!hash) throw new Error(`signatures by ${algorithm} are not read`);
  const padding = algorithm === RSA_PSS ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO } : {};
  if (!verify(hash, covered, { key: signer.publicKey, ...padding }, signature)) throw new Error('the signature is wrong');
}

function valueOf(attributes: Der, oid: string): Der | undefined {
  const found = partsOf(attributes).map(partsOf).find(([type]) => oidOf(type) === oid);
  return found && partsOf(expectTag(found[1], TAG.set))[0];
}
