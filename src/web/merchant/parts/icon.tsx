export function Icon({ name }: { name: 'back' | 'next' | 'phone' | 'camera' | 'check' }) {
  return <span className={`i i-${name}`} aria-hidden="true" />;
}
