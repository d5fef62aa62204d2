import PDFDocument from 'pdfkit';
import { xmlText } from '../markup/index.js';

/** PDFKit with a title that may hold what XML means something by: it copies the title into the XML of its metadata as it is. */
export class PlenaryDocument extends PDFDocument {
  /** Called when the title of the document itself is written already. */
  override endMetadata(): void {
    this.info.Title = xmlText(this.info.Title ?? '');
    super.endMetadata();
  }
}
