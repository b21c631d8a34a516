import type { FrameworkVersionView } from '#catalog/framework-version/framework-version.contract.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import type { TestClient } from '#test/app/test-client.js';
import type { ImportPreview } from './framework-import.contract';

export const CERTIFICATION = {
  code: 'RNCP41000',
  title: 'Concepteur de services numériques',
  level: 6,
  nsfCodes: ['326t'],
  registrationDecidedOn: '2025-01-29',
  registrationEndsOn: '2028-01-29',
  deliveryDeadlineOn: null,
  certifierName: 'Institut du Val de Loire',
};

interface Confirmed {
  certificationId: string;
  frameworkVersionId: string;
}

/** The API with two organisations, and what a coordinator of the first does to import. */
export class ImportApi {
  private constructor(
    readonly api: TestApi,
    readonly ours: TestOrganisation,
    readonly theirs: TestOrganisation,
  ) {}

  static async start(): Promise<ImportApi> {
    const api = await startTestApi();
    return new ImportApi(api, await api.organisation(), await api.organisation('Une autre école'));
  }

  paste(text: unknown, client: TestClient = this.ours.coordinator) {
    return client.post<ImportPreview>('/imports', { text });
  }

  upload(bytes: Buffer, { field = 'file', filename = 'fiche.txt' } = {}) {
    const boundary = 'limite-de-partie';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${filename}"\r\nContent-Type: text/plain\r\n\r\n`;
    return this.ours.coordinator.post<ImportPreview>(
      '/imports',
      Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
      { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } },
    );
  }

  read(id: string) {
    return this.ours.coordinator.get<ImportPreview>(`/imports/${id}`);
  }

  confirm(id: string, certification: object, label = 'Fiche 2025') {
    return this.ours.coordinator.post<Confirmed>(`/imports/${id}/confirm`, { label, certification });
  }

  async version(id: string): Promise<FrameworkVersionView> {
    return (await this.ours.coordinator.get<FrameworkVersionView>(`/framework-versions/${id}`)).body;
  }

  async count(
    table: 'catalog.certification' | 'catalog.framework_version' | 'exchange.framework_import',
  ): Promise<number> {
    const rows = await this.api.tx.query(`SELECT 1 FROM ${table} WHERE organisation_id = $1`, [
      this.ours.organisationId,
    ]);
    return rows.length;
  }

  close(): Promise<void> {
    return this.api.close();
  }
}

export const canonicalSample = () => ({
  format: 'certitude-framework',
  formatVersion: 1,
  certification: { code: 'RNCP41020', title: 'Titre', level: 6 },
  label: 'Version',
  scale: {
    levels: [
      { level: 1, label: 'Non' },
      { level: 2, label: 'Oui' },
    ],
    acquiredFrom: 2,
  },
  blocks: [],
});

export const withoutIds = (blocks: unknown): unknown =>
  JSON.parse(JSON.stringify(blocks, (key, value: unknown) => (key === 'id' ? undefined : value)));
