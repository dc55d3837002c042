package jtorch.vision.transforms;

import static jtorch.Kwargs.interpolation;
import static jtorch.Kwargs.max_size;
import static jtorch.Kwargs.train;
import static jtorch.Kwargs.transform;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import jtorch.LiveTensors;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.torch;
import jtorch.vision.Image;
import jtorch.vision.Picture;
import jtorch.vision.datasets.Digits;
import jtorch.vision.datasets.FakeData;
import jtorch.vision.datasets.ImageFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is a picture, which transforms change as Pillow does, and what is a usual tensor. */
class PictureOrTensorTest {
  private static final long[] SOME = {3, 1, 4, 1, 5};

  @TempDir private Path folder = Path.of("");

  @Test
  void setsAndImagesGivePictures() throws IOException {
    Path file = Files.createDirectory(folder.resolve("a")).resolve("a.png");
    Image image = Image.of(PictureRows.rgb());
    image.save(file.toString());
    Picture picture = assertInstanceOf(Picture.class, Image.open(file).tensor());
    assertEquals("RGB", picture.colourMode());
    Transform resize = new Resize(20);
    Tensor expected = resize.apply(picture);
    var set = new ImageFolder(folder.toString(), transform(resize));
    assertTrue(set.get(0).data().equal(expected));
    assertTrue(resize.apply(Image.open(file)).equal(expected));
    assertTrue(
        image.resize(new int[] {30, 20}, Image.Resampling.BILINEAR).tensor().equal(expected));
    assertInstanceOf(Picture.class, new Digits(train(false)).get(0).data());
    assertInstanceOf(Picture.class, new FakeData(1, new long[] {3, 4, 4}, 2).get(0).data());
    var layers = new FakeData(1, new long[] {5, 4, 4}, 2);
    assertFalse(layers.get(0).data() instanceof Picture);
  }

  @Test
  void tensorsOwnMethodsMakeUsualTensors() {
    Picture picture = PictureRows.rgb();
    for (Tensor usual :
        List.of(
            picture.plain(),
            new PILToTensor().apply(picture),
            functional.pil_to_tensor(Image.of(picture)),
            picture.flip(-1),
            picture.clone(),
            torch.stack(List.of(picture, picture)))) {
      assertFalse(usual instanceof Picture);
      assertEquals(torch.uint8, usual.dtype());
    }
    Tensor usual = new PILToTensor().apply(picture);
    assertTrue(usual.equal(picture));
    Tensor resized = new Resize(20).apply(usual);
    assertFalse(resized instanceof Picture);
    assertFalse(resized.equal(new Resize(20).apply(picture))); // by one level here and there
    assertTrue(
        resized
                .to(torch.int64)
                .sub(new Resize(20).apply(picture).to(torch.int64))
                .abs()
                .max()
                .item()
            <= 1);
  }

  @Test
  void allPicturesOfABatchAreChangedAsEachAlone() {
    for (Transform change :
        List.of(
            new Resize(17),
            new Resize(40, interpolation(InterpolationMode.NEAREST)),
            new Compose(new FiveCrop(20), new Resize(9)),
            new Compose(new Pad(new int[] {3}, 5, "symmetric"), new Grayscale(3)))) {
      assertTrue(change.isBatched());
      var set = new Digits(train(false), transform(change));
      Tensor batch = set.get(SOME).data();
      for (int i = 0; i < SOME.length; i++) {
        assertTrue(batch.get(i).equal(set.get(SOME[i]).data()), change + " " + i);
      }
    }
    Picture two = Picture.of(torch.stack(List.of(PictureRows.rgb(), PictureRows.rgb().flip(1))));
    Picture second = Picture.of(two.get(1));
    for (Transform change : manyKinds()) {
      Tensor alone = change.apply(second);
      assertTrue(change.apply(two).get(1).equal(alone), change.toString());
    }
  }

  private static List<Transform> manyKinds() {
    return List.of(
        picture -> functional.rotate(picture, 30, interpolation(InterpolationMode.BICUBIC)),
        picture -> functional.adjust_contrast(picture, 1.5),
        picture -> functional.adjust_saturation(picture, 0.5),
        picture -> functional.adjust_hue(picture, 0.2),
        picture -> functional.adjust_sharpness(picture, 2),
        picture -> functional.rgb_to_grayscale(picture, 3),
        functional::equalize,
        functional::autocontrast,
        picture -> functional.gaussian_blur(picture, 3));
  }

  @Test
  void picturesThatAreMovedAtOnceAreMovedAsEachAlone() {
    var moving =
        new RandomAffine(
            new double[] {-20, 20},
            new double[] {0.1, 0.2},
            new double[] {0.8, 1.2},
            new double[] {-9, 9});
    var straight =
        new RandomAffine(new double[2], new double[] {0.1, 0.2}, new double[] {0.8, 1.2}, null);
    for (Transform affine : List.of(moving, straight)) {
      Compose all = new Compose(affine, new ToTensor());
      Picture first = PictureRows.picture(1, 28, 28);
      Picture second = (Picture) functional.hflip(first);
      torch.manual_seed(5);
      Tensor one = all.apply(first);
      Tensor other = all.apply(second);
      torch.manual_seed(5);
      Tensor both = all.applyToAll(Picture.of(torch.stack(List.of(first, second))));
      assertTrue(all.isForAll());
      assertTrue(both.get(0).equal(one));
      assertTrue(both.get(1).equal(other));
    }
  }

  @Test
  void aPictureKeepsItsMode() {
    Picture inks = Image.of(PictureRows.rgb()).convert("CMYK").tensor();
    for (Tensor changed :
        List.of(
            new Resize(20).apply(inks),
            functional.rotate(inks, 9),
            functional.crop(inks, 1, 2, 3, 4),
            functional.adjust_brightness(inks, 2))) {
      assertEquals("CMYK", assertInstanceOf(Picture.class, changed).colourMode());
    }
    assertEquals("L", ((Picture) new Grayscale().apply(inks)).colourMode());
    assertEquals("<Image mode=CMYK size=75x50>", Image.of(inks).toString());
  }

  @Test
  void aBorderMayBeWiderThanThePicture() {
    Picture narrow = Picture.of(torch.tensor(1L, 2, 3).to(torch.uint8).view(1, 1, 3));
    int[] sides = {4, 0, 5, 0};
    assertArrayEquals(
        new long[] {3, 3, 2, 1, 1, 2, 3, 3, 2, 1, 1, 2},
        new Pad(sides, 0, "symmetric").apply(narrow).flatten().toLongs());
    assertArrayEquals(
        new long[] {1, 2, 3, 2, 1, 2, 3, 2, 1, 2, 3, 2},
        new Pad(sides, 0, "reflect").apply(narrow).flatten().toLongs());
    Tensor tensor = new Pad(sides, 0, "symmetric").apply(narrow.plain());
    assertEquals(12, tensor.size(-1));
  }

  @Test
  void picturesEndWithTheirScope() {
    Picture kept = PictureRows.grey();
    Supplier<Tensor> change =
        () ->
            new Compose(new Resize(20), new RandomRotation(9), new ColorJitter(1, 1, 1), new Pad(2))
                .apply(kept);
    assertFalse(change.get().isClosed()); // what is made once is made here
    long before = LiveTensors.settled();
    Tensor last;
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      last = change.get();
    }
    assertTrue(last.isClosed());
    assertEquals(before, LiveTensors.settled());
  }

  @Test
  void waysThatDontFitAreRefused() {
    Picture picture = PictureRows.grey();
    Tensor tensor = picture.plain();
    List<Supplier<Object>> bad =
        List.of(
            () -> functional.rotate(picture, 9, interpolation(InterpolationMode.BOX)),
            () -> functional.rotate(tensor, 9, interpolation(InterpolationMode.BICUBIC)),
            () -> functional.rotate(tensor, 9, interpolation(InterpolationMode.NEAREST_EXACT)),
            () -> functional.resize(tensor, 9, interpolation(InterpolationMode.LANCZOS)),
            () -> functional.invert(Image.of(picture).convert("RGBA").tensor()),
            () -> functional.equalize(Image.of(picture).convert("HSV").tensor()),
            () -> functional.resize(picture, 0, max_size(3)),
            () -> new Resize(9, max_size(9)),
            () -> new Resize(new int[] {9, 9}, max_size(10)));
    for (int i = 0; i < bad.size(); i++) {
      assertThrows(IllegalArgumentException.class, bad.get(i)::get, "case " + i);
    }
  }

  @Test
  void keywordsArePrintedAsInPython() {
    assertEquals(
        "Resize(size=9, interpolation=bicubic, max_size=12, antialias=True)",
        new Resize(9, interpolation(InterpolationMode.BICUBIC), max_size(12)).toString());
    assertEquals(
        "RandomResizedCrop(size=(9, 9), scale=(0.08, 1.0), ratio=(0.75, 1.3333),"
            + " interpolation=nearest-exact, antialias=True)",
        new RandomResizedCrop(9, interpolation(InterpolationMode.NEAREST_EXACT)).toString());
    assertEquals(
        "AugMix(severity=3, mixture_width=3, chain_depth=-1, alpha=1.0, all_ops=True,"
            + " interpolation=InterpolationMode.BILINEAR, fill=None)",
        new AugMix().toString());
  }
}
