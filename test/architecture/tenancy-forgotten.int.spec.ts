import { forgetFilters } from './tenancy/forgotten-filters';
import { foreignIdsFindNothing, nothingHasChanged } from './tenancy/promises';
import { TenancyStage } from './tenancy/stage';

jest.setTimeout(120_000);

/** The second fence: what holds even when no statement says for which organisation it asks. */
let stage: TenancyStage;
let forgotten: ReadonlySet<string>;
beforeAll(async () => {
  stage = await TenancyStage.open();
  forgotten = forgetFilters(stage.api);
});
afterAll(() => stage.close());

foreignIdsFindNothing(() => stage);

nothingHasChanged(() => stage);

it('was asked of statements that had a filter to forget', () => {
  expect(forgotten.size).toBeGreaterThan(60);
});
