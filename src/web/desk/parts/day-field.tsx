import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface Props {
  id?: string;
  value?: string;
  onChange?: (value: string | undefined) => void;
  withTime?: boolean;
}

/** A day (`2026-10-15`) or a minute (`2026-10-15T10:24`) as wall-clock text, whatever zone the browser is in. */
export default function DayField({ id, value, onChange, withTime = false }: Props) {
  const shape = withTime ? 'YYYY-MM-DD HH:mm' : 'YYYY-MM-DD';
  return (
    <DatePicker
      id={id}
      showTime={withTime ? { format: 'HH:mm' } : false}
      format={shape}
      value={value ? dayjs(value) : null}
      style={{ width: '100%' }}
      onChange={picked => onChange?.(picked && !Array.isArray(picked) ? picked.format(withTime ? 'YYYY-MM-DDTHH:mm' : 'YYYY-MM-DD') : undefined)}
    />
  );
}
