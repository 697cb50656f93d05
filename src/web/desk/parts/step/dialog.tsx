import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../../words.js';
import { toFirstField } from '../first-field.js';
import { ProblemPanel } from '../states.js';
import { isSend } from '../../keys.js';

interface Props {
  title: string;
  /** the verb with its object, never 确定 */
  verb: string;
  ready: boolean;
  pending: boolean;
  problem?: unknown;
  legal?: boolean;
  danger?: boolean;
  width?: number;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A question with one verb; ⌘⏎ sends from inside its fields. */
export function Dialog(props: Props) {
  const t = useT();
  const send = () => {
    if (props.ready && !props.pending) props.onSend();
  };
  return (
    <Modal
      open
      afterOpenChange={toFirstField}
      title={props.title}
      width={props.width ?? 520}
      onCancel={props.onClose}
      mask={{ closable: false }}
      footer={
        <div className="row end">
          <Button onClick={props.onClose}>{t('action.back')}</Button>
          <Button
            type="primary"
            className={props.legal ? 'legal' : undefined}
            danger={props.danger}
            disabled={!props.ready}
            loading={props.pending}
            onClick={send}
          >
            {props.verb}
          </Button>
        </div>
      }
    >
      <div
        onKeyDown={event => {
          if (isSend(event)) send();
        }}
      >
        {Boolean(props.problem) && <ProblemPanel error={props.problem} />}
        {props.children}
      </div>
    </Modal>
  );
}
