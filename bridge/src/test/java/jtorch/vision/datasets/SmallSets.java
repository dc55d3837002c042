package jtorch.vision.datasets;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import jtorch.torch;
import jtorch.vision.Image;

/** Writes folders of sets as torchvision unpacks them, with a few small pictures each. */
record SmallSets(Path root) {
  void write() throws IOException {
    houses();
    stl();
    copy("usps.bz2");
    copy("usps.t.bz2");
    food();
    flowers();
    pets();
    picture("eurosat/2750/Forest/Forest_1.jpg", 4);
    picture("eurosat/2750/River/River_1.jpg", 9);
    voc("VOCdevkit/VOC2012", "train", "2008_000001", "2008_000002");
    voc("VOCdevkit/VOC2012", "val", "2008_000003");
    voc("VOCdevkit/VOC2007", "test", "000001");
    voc("TrainVal/VOCdevkit/VOC2011", "trainval", "000005");
    coco();
  }

  Path file(String name) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return file;
  }

  private void text(String name, String... lines) throws IOException {
    Files.writeString(file(name), String.join("\n", lines) + "\n");
  }

  private void copy(String name) throws IOException {
    try (InputStream in = resource(name)) {
      Files.copy(in, file(name));
    }
  }

  static InputStream resource(String name) {
    return Objects.requireNonNull(SmallSets.class.getResourceAsStream(name), name);
  }

  /** Writes pixels that no decoder changes, whatever the name says. */
  private void picture(String name, int seed) throws IOException {
    int height = 3 + seed % 3;
    var levels = torch.arange(3L * height * 5).mul(7).add(seed * 31L).remainder(256);
    Path png = file(name + ".png");
    Image.of(levels.view(3, height, 5).to(torch.uint8)).save(png.toString());
    Files.move(png, file(name));
  }

  private void mask(String name, int seed) throws IOException {
    byte[] red = {0, 127, 0, 127, (byte) 255};
    byte[] green = {0, 0, 127, 127, (byte) 255};
    IndexColorModel palette = new IndexColorModel(8, 5, red, green, red);
    BufferedImage mask = new BufferedImage(5, 3, BufferedImage.TYPE_BYTE_INDEXED, palette);
    for (int i = 0; i < 15; i++) {
      mask.getRaster().setSample(i % 5, i / 5, 0, (i + seed) % 5);
    }
    ImageIO.write(mask, "png", file(name).toFile());
  }

  private static byte[] bytes(int count, int seed, int most) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) ((i * 37L + seed * 11L + i / 251) % most);
    }
    return bytes;
  }

  private void houses() throws IOException {
    for (int half = 0; half < 2; half++) {
      int count = 2 + half;
      byte[] digits = {10, 3, 9};
      byte[] file =
          new MatBytes()
              .with(
                  "X",
                  9,
                  2,
                  half == 0,
                  new int[] {32, 32, 3, count},
                  bytes(3072 * count, half, 256))
              .with("y", 6, 2, half == 0, new int[] {count, 1}, Arrays.copyOf(digits, count))
              .bytes();
      Files.write(file(half == 0 ? "train_32x32.mat" : "test_32x32.mat"), file);
    }
  }

  private void stl() throws IOException {
    for (String half : List.of("train", "test", "unlabeled")) {
      int count = half.startsWith("train") ? 3 : 2;
      Files.write(
          file("stl10_binary/" + half + "_X.bin"), bytes(27648 * count, half.length(), 256));
    }
    Files.write(file("stl10_binary/train_y.bin"), new byte[] {10, 1, 4});
    Files.write(file("stl10_binary/test_y.bin"), new byte[] {2, 3});
    text("stl10_binary/class_names.txt", "airplane", "bird", "car");
    text("stl10_binary/fold_indices.txt", "0 ", "1 0 ");
  }

  private void food() throws IOException {
    text(
        "food-101/meta/train.json",
        "{\"sushi\": [\"sushi/1\", \"sushi/2\"], \"baklava\": [\"baklava/3\"]}");
    text("food-101/meta/test.json", "{\"baklava\": [], \"sushi\": [\"sushi/2\"]}");
    picture("food-101/images/sushi/1.jpg", 1);
    picture("food-101/images/sushi/2.jpg", 2);
    picture("food-101/images/baklava/3.jpg", 3);
  }

  private void flowers() throws IOException {
    int[] four = {1, 4};
    byte[] labels = new MatBytes().with("labels", 9, 2, true, four, bytes(4, 5, 102)).bytes();
    Files.write(file("flowers-102/imagelabels.mat"), labels);
    Files.write(
        file("flowers-102/setid.mat"),
        new MatBytes()
            .with("trnid", 11, 4, true, new int[] {1, 2}, (byte) 4, (byte) 0, (byte) 1, (byte) 0)
            .with("valid", 6, 2, false, new int[] {1, 2}, (byte) 2, (byte) 3)
            .with("note", 4, 16, false, new int[] {1, 2}, "no".getBytes(StandardCharsets.US_ASCII))
            .with("tstid", 12, 5, false, new int[] {1, 2}, new byte[] {3, 0, 0, 0, 1, 0, 0, 0})
            .bytes());
    for (int i = 1; i <= 4; i++) {
      picture("flowers-102/jpg/image_0000" + i + ".jpg", i);
    }
  }

  private void pets() throws IOException {
    text(
        "oxford-iiit-pet/annotations/trainval.txt",
        "yorkshire_terrier_2 3 2 10",
        "Abyssinian_1 1 1 1",
        "Abyssinian_12 1 1 1");
    text("oxford-iiit-pet/annotations/test.txt", "basset_hound_7 2 2 1");
    int seed = 0;
    for (String pet :
        List.of("yorkshire_terrier_2", "Abyssinian_1", "Abyssinian_12", "basset_hound_7")) {
      picture("oxford-iiit-pet/images/" + pet + ".jpg", seed);
      mask("oxford-iiit-pet/annotations/trimaps/" + pet + ".png", seed++);
    }
  }

  private void voc(String base, String list, String... names) throws IOException {
    text(base + "/ImageSets/Segmentation/" + list + ".txt", names);
    text(base + "/ImageSets/Main/" + list + ".txt", names);
    for (int i = 0; i < names.length; i++) {
      picture(base + "/JPEGImages/" + names[i] + ".jpg", i + list.length());
      mask(base + "/SegmentationClass/" + names[i] + ".png", i);
      StringBuilder xml = new StringBuilder("<annotation>\n <folder>VOC</folder><empty></empty>\n");
      xml.append(" <size><width>5</width><depth>3</depth></size>\n");
      for (int j = 0; j <= i; j++) {
        xml.append(" <object><name>dog</name><part><name>head</name></part><part><name>foot</name>")
            .append("</part><bndbox><xmin>1</xmin><ymin>2.5</ymin><xmax>3</xmax><ymax>")
            .append(4 + j)
            .append("</ymax></bndbox></object>\n");
      }
      text(base + "/Annotations/" + names[i] + ".xml", xml + "</annotation>");
    }
  }

  private void coco() throws IOException {
    text(
        "coco/instances.json",
        "{\"info\": {\"year\": 2017, \"ok\": true, \"none\": null}, \"images\": [",
        "{\"id\": 9, \"file_name\": \"b.jpg\"}, {\"id\": 4, \"file_name\": \"a.jpg\"},",
        "{\"id\": 5, \"file_name\": \"a.jpg\"}], \"annotations\": [",
        "{\"id\": 1, \"image_id\": 9, \"category_id\": 18, \"bbox\": [1, 2.5, 3, 4],",
        " \"segmentation\": [[1.5, -2, 3e2]], \"iscrowd\": 0},",
        "{\"id\": 2, \"image_id\": 4, \"category_id\": 1, \"bbox\": [0.25, 0, 1, 1]},",
        "{\"id\": 3, \"image_id\": 9, \"category_id\": 90, \"bbox\": [5, 6, 7, 8.125]}]}");
    picture("coco/a.jpg", 5);
    picture("coco/b.jpg", 6);
  }
}
