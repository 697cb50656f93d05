/** Where a person starts in a dialogue: what asks for focus, else its first field; antd itself starts at the closing cross. */
export function toFirstField(open: boolean): void {
  if (!open) return;
  const bodies = document.querySelectorAll('.ant-modal-body,.ant-drawer-body'),
    body = bodies[bodies.length - 1];
  const field =
    body?.querySelector<HTMLElement>('textarea,input:not([type=hidden]):not([type=file])') ??
    body?.parentElement?.querySelector<HTMLElement>('.ant-btn-primary');
  field?.focus();
}
