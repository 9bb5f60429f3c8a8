package org.practiceportal.content.practitioner;

import org.practiceportal.common.practitioner.PhotosApi;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PhotosController implements PhotosApi {

    private final Photos photos;

    PhotosController(Photos photos) {
        this.photos = photos;
    }

    @Override
    public byte[] getPhoto(String sha256) {
        return photos.shown(sha256);
    }

    @Override
    public byte[] previewPhoto(String sha256) {
        return photos.taken(sha256);
    }
}
