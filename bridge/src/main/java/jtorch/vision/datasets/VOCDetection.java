package jtorch.vision.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import jtorch.Kwargs;
import jtorch.PictureSetKwargs.VocKwarg;
import jtorch.RarerKwargs.TargetOf;
import jtorch.Tensor;
import jtorch.internal.DefaultDevice;
import jtorch.torch;
import jtorch.utils.data.Sample;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Pascal VOC's pictures and the boxes around what is on them.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.VOCDetection.html">VOCDetection</a>.
 * A sample is read when it is asked for: a picture, uint8 of shape (3, H, W), boxes, float32 of
 * shape (N, 4), left, top, right and bottom, and their classes, int64 of shape (N), by {@link
 * #classes}. What torchvision has as a dictionary is {@link #target}. The files are those that
 * torchvision unpacks to {@code VOCdevkit}; Java doesn't fetch them.
 */
public class VOCDetection extends Voc {
  private static final List<String> CLASSES =
      List.of(
          ("aeroplane bicycle bird boat bottle bus car cat chair cow diningtable dog horse motorbike"
                  + " person pottedplant sheep sofa train tvmonitor")
              .split(" ", -1));
  private static final List<String> SIDES = List.of("xmin", "ymin", "xmax", "ymax");

  /**
   * Opens a list of pictures.
   *
   * @param keywords {@code year}, 2012 if not given; {@code image_set}, {@code train} if not given,
   *     {@code trainval} or {@code val}, and {@code test} of 2007; {@code transform} and {@code
   *     target_transform} change pictures and boxes, {@code transforms} both together
   * @throws IllegalArgumentException if there is no such list
   * @throws DatasetException if it can't be read
   */
  public VOCDetection(String root, VocKwarg... keywords) {
    super("VOCDetection", root, "Main", "Annotations", ".xml", keywords);
  }

  /** Returns the files of what is known of the pictures. */
  public List<Path> annotations() {
    return targets();
  }

  /** Returns the names of the classes, in the order of their labels: no attribute of Python's. */
  public List<String> classes() {
    return CLASSES;
  }

  /**
   * Returns all that is known of a picture: maps, lists and texts, the second part of Python's
   * sample.
   *
   * @throws DatasetException if the file can't be read or is no XML
   */
  public Map<String, Object> target(long index) {
    Path file = annotations().get(at(index));
    try (InputStream in = Files.newInputStream(file)) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null); // which would print what is thrown
      return parsed(builder.parse(in).getDocumentElement());
    } catch (SAXException | ParserConfigurationException e) {
      throw SetFiles.unsound("VOCDetection", file, "is no XML (" + e.getMessage() + ")");
    } catch (IOException e) {
      throw SetFiles.missing("VOCDetection", file, e);
    }
  }

  private static Map<String, Object> parsed(Element node) {
    Map<String, Object> result = new LinkedHashMap<>();
    Map<String, List<Object>> inside = new LinkedHashMap<>();
    boolean leaf = true;
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        leaf = false;
        parsed(element)
            .forEach(
                (name, value) -> inside.computeIfAbsent(name, _ -> new ArrayList<>()).add(value));
      }
    }
    if (leaf) {
      if (node.hasChildNodes()) {
        result.put(node.getTagName(), node.getTextContent().strip());
      }
      return result;
    }
    Map<String, Object> merged = new LinkedHashMap<>();
    inside.forEach((name, values) ->
        merged.put(name, values.size() == 1 ? values.getFirst() : List.copyOf(values)));
    if (node.getTagName().equals("annotation")) {
      merged.put("object", List.copyOf(inside.getOrDefault("object", List.of())));
    }
    result.put(node.getTagName(), merged);
    return result;
  }

  @Override
  public Sample get(long index) {
    int at = at(index);
    Path file = annotations().get(at);
    if (!(target(at).get("annotation") instanceof Map<?, ?> annotation)
        || !(annotation.get("object") instanceof List<?> objects)) {
      throw SetFiles.unsound("VOCDetection", file, "has no annotation");
    }
    float[] sides = new float[4 * objects.size()];
    long[] labels = new long[objects.size()];
    for (int i = 0; i < labels.length; i++) {
      if (!(objects.get(i) instanceof Map<?, ?> object)
          || !(object.get("bndbox") instanceof Map<?, ?> box)) {
        throw SetFiles.unsound("VOCDetection", file, "has an object without a box");
      }
      labels[i] = CLASSES.indexOf(String.valueOf(object.get("name")));
      for (int side = 0; side < 4; side++) {
        sides[4 * i + side] = side(file, String.valueOf(box.get(SIDES.get(side))));
      }
    }
    return settings.apply(
        LabelledFiles.picture(images().get(at)),
        DefaultDevice.onCpu(() -> torch.tensor(sides).view(labels.length, 4)),
        DefaultDevice.onCpu(() -> torch.tensor(labels)));
  }

  private static float side(Path file, String text) {
    try {
      return Float.parseFloat(text);
    } catch (NumberFormatException _) {
      throw SetFiles.unsound("VOCDetection", file, "has a box with the side \"" + text + "\"");
    }
  }

  /** The keyword {@link Kwargs#target}: the method would hide it from a subclass. */
  protected static TargetOf target(Tensor value) {
    return Kwargs.target(value);
  }
}
