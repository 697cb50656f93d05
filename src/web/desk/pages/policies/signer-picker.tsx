import { Button, Select } from 'antd';
import { STAFF_ROLES, type StaffRole } from '../../../../contract/index.js';
import { useT } from '../../words.js';

const MOST = 4;

interface Props {
  roles: StaffRole[];
  /** where the money of this line stands, for readers of the screen */
  label: string;
  onChange: (roles: StaffRole[]) => void;
}

/** One select a place, in the order of signing; one role may stand twice, for two people. */
export function SignerPicker({ roles, label, onChange }: Props) {
  const t = useT();
  const options = STAFF_ROLES.map(value => ({ value, label: t(`role.${value}`) }));
  return (
    <span className="picker">
      {roles.map((role, at) => (
        <span key={at}>
          <Select size="small" aria-label={`${label} ${t('policy.place', { place: at + 1 })}`} value={role} options={options} onChange={value => onChange(roles.with(at, value))} />
          {roles.length > 1 && (
            <Button size="small" type="text" aria-label={t('policy.removePlace', { place: at + 1 })} onClick={() => onChange(roles.toSpliced(at, 1))}>
              ×
            </Button>
          )}
        </span>
      ))}
      {roles.length < MOST && (
        <Button size="small" onClick={() => onChange([...roles, 'supervisor'])}>
          {t('policy.addPlace')}
        </Button>
      )}
    </span>
  );
}
