import { Drawer, type DrawerProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from './keep-focus';

/** A drawer whose cross has a name in the language of the screen. */
export function SidePanel(props: DrawerProps) {
  const { t } = useTranslation();
  useFocusBack(props.opened);
  return <Drawer closeButtonProps={{ 'aria-label': t('ui.close') }} {...props} />;
}
