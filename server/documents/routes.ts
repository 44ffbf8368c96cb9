import * as contract from '../../contract/documents.ts'
import { anyone, handle, type Route } from '../platform/endpoint.ts'
import * as certificates from './certificates.ts'
import * as documents from './documents.ts'
import { mayMake, maySee, mayWord } from './policy.ts'
import * as printing from './printing.ts'
import * as signed from './signed.ts'
import * as templates from './templates.ts'

const { findMeeting, holdMeeting } = documents
export const routes: readonly Route[] = [
  handle(contract.listDocuments, { find: findMeeting, may: maySee, run: documents.list }),
  handle(contract.getPaper, { find: findMeeting, may: mayMake, run: documents.getOne }),
  handle(contract.writePaper, { find: holdMeeting, may: mayMake, run: documents.write }),
  handle(contract.listOfficials, { find: findMeeting, may: mayMake, run: documents.officials }),
  handle(contract.writeOfficials, { find: holdMeeting, may: mayMake, run: documents.putOfficials }),
  handle(contract.printDocument, { find: findMeeting, may: maySee, run: printing.print }),
  handle(contract.packDocuments, { find: findMeeting, may: maySee, run: printing.pack }),
  handle(contract.attachSigned, {
    ...{ ahead: signed.makeReady, find: findMeeting, may: mayMake, run: signed.attach },
  }),
  handle(contract.signedFile, { find: signed.find, may: maySee, run: signed.show }),
  handle(contract.withdrawSigned, { find: signed.lock, may: mayMake, run: signed.withdraw }),
  handle(contract.listCertificates, { find: findMeeting, may: maySee, run: certificates.list }),
  handle(contract.issueCertificates, { find: holdMeeting, may: mayMake, run: certificates.issue }),
  handle(contract.revokeCertificate, { find: certificates.lock, may: mayMake, run: certificates.revoke }),
  handle(contract.checkCertificate, { may: anyone, asSystem: true, run: certificates.check }),
  handle(contract.getTemplate, { find: templates.find, may: mayWord, run: templates.get }),
  handle(contract.writeTemplate, { find: templates.lock, may: mayWord, run: templates.write }),
  handle(contract.resetTemplate, { find: templates.lock, may: mayWord, run: templates.reset }),
  handle(contract.previewTemplate, { find: templates.find, may: mayWord, run: templates.preview }),
]
