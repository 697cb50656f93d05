import { Modal } from 'antd';
import { SHEET } from '../../keys.js';
import { useT } from '../../words.js';
import { Cap, SendCap } from '../kbd.js';

/** Every key on one sheet; silent while an input method composes. */
export default function CheatSheet({ close }: { close: () => void }) {
  const t = useT();
  return (
    <Modal open width={560} title={t('sheet.title')} onCancel={close} footer={<p className="s m sheet-foot">{t('sheet.foot')}</p>}>
      {SHEET.map(([section, actions]) => (
        <section key={section} className="sc">
          <h4>{t(`sheet.${section}`)}</h4>
          <ul>
            {actions.map(action => (
              <li key={action}>
                {t(`key.${action}`)}
                <span>
                  <Cap of={action} />
                </span>
              </li>
            ))}
            {section === 'case' && (
              <li>
                {t('key.send')}
                <span>
                  <SendCap />
                </span>
              </li>
            )}
            {section === 'anywhere' && (
              <li>
                {t('key.palette')}
                <span>
                  <kbd>⌘K</kbd>
                </span>
              </li>
            )}
          </ul>
        </section>
      ))}
    </Modal>
  );
}
