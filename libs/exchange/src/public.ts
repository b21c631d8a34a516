/** What others may use of exchange: nothing depends on it but the applications. */
export { ExchangeModule } from './exchange.module';
export { exchangeLabels } from './i18n/labels';
