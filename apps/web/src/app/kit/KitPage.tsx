import { MantineProvider } from '@mantine/core';
import { PageHeader } from '../../ui/PageHeader';
import { Preferences } from '../../ui/Preferences';
import { ConfirmProvider } from '../../ui/confirm';
import { cssVariables, theme } from '../../ui/theme/theme';
import classes from './kit.module.css';
import { SAMPLES } from './samples';

const SCHEMES = ['light', 'dark'] as const;

/**
 * The kit of the screens, each component with its states, in both colour schemes. For whoever writes a screen: served by
 * the development server alone, and in English, since its words are not the product's.
 */
export function KitPage() {
  const scheme = SCHEMES.find((one) => one === new URLSearchParams(location.search).get('scheme'));
  return scheme === undefined ? <BothSchemes /> : <Samples scheme={scheme} />;
}

/** Two documents: what opens over a page, opens over its own. */
const BothSchemes = () => (
  <main className={classes.both}>
    {SCHEMES.map((scheme) => (
      <iframe key={scheme} className={classes.frame} src={`?scheme=${scheme}`} title={`The kit, ${scheme}`} />
    ))}
  </main>
);

const Samples = ({ scheme }: { scheme: 'light' | 'dark' }) => (
  <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={scheme}>
    <ConfirmProvider>
      <main className={classes.page}>
        <PageHeader title="The kit" eyebrow="apps/web/src/ui" meta={scheme} actions={<Preferences />} />
        {SAMPLES.map(({ name, note, states }) => (
          <section key={name} className={classes.sample} aria-label={name}>
            <h2 className={classes.name}>{name}</h2>
            {note && <p className={classes.note}>{note}</p>}
            {states}
          </section>
        ))}
      </main>
    </ConfirmProvider>
  </MantineProvider>
);
