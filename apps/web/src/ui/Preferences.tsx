import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { changeLanguage, type Language } from '../i18n';
import classes from './preferences.module.css';

/** Language and light, wherever one is, signed in or not. */
export function Preferences({ onDark = false }: { onDark?: boolean }) {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choice = (Glyph: typeof IconSun, label: string) => (
    <>
      <Glyph size={16} aria-hidden style={{ display: 'block' }} />
      <span className="visually-hidden">{label}</span>
    </>
  );
  return (
    <div className={classes.preferences} data-on-dark={onDark}>
      <SegmentedControl
        size="xs"
        aria-label={t('app.language')}
        value={i18n.language}
        onChange={(language) => void changeLanguage(language as Language)}
        data={[
          {
            value: 'fr',
            label: (
              <span lang="fr" aria-label="Français">
                FR
              </span>
            ),
          },
          {
            value: 'en',
            label: (
              <span lang="en" aria-label="English">
                EN
              </span>
            ),
          },
        ]}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('app.appearance')}
        value={colorScheme}
        onChange={(scheme) => setColorScheme(scheme)}
        data={[
          { value: 'light', label: choice(IconSun, t('app.light')) },
          { value: 'dark', label: choice(IconMoon, t('app.dark')) },
          { value: 'auto', label: choice(IconDeviceDesktop, t('app.system')) },
        ]}
      />
    </div>
  );
}
