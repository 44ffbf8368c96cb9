import {
  attachPhoto,
  choosePhoto,
  describePhoto,
  listPhotos,
  removePhoto,
  showPhoto,
} from '../../contract/photos.ts'
import { handle, type Route } from '../platform/endpoint.ts'
import * as photos from './photos.ts'
import * as policy from './policy.ts'

export const routes: readonly Route[] = [
  handle(attachPhoto, {
    ahead: photos.makeReady,
    find: photos.findSubject,
    may: policy.mayAdd,
    run: photos.attach,
  }),
  handle(describePhoto, { find: photos.findHeld, may: policy.mayAdd, run: photos.describe }),
  handle(choosePhoto, { find: photos.findHeld, may: policy.mayAdd, run: photos.choose }),
  handle(removePhoto, { find: photos.findHeld, may: policy.mayAdd, run: photos.remove }),
  handle(listPhotos, { find: photos.findListed, may: policy.maySee, run: photos.list }),
  handle(showPhoto, { find: photos.findShown, may: policy.maySee, run: photos.show }),
]
