package jtorch.trainer.data;

import java.util.List;
import jtorch.Kwargs;
import jtorch.vision.datasets.Digits;
import jtorch.vision.datasets.FashionMNIST;
import jtorch.vision.datasets.KMNIST;
import jtorch.vision.datasets.MNIST;
import jtorch.vision.datasets.Pictures;
import jtorch.vision.transforms.Transform;

/** The sets that {@code --dataset} names. */
public enum DatasetName {
  /** The built-in digits, drawn. */
  digits("built-in digits", "14,000 digits that jtorch draws itself; nothing is read") {
    @Override
    public Pictures open(String folder, boolean train, Transform transform) {
      return new Digits(Kwargs.train(train), Kwargs.transform(transform));
    }
  },
  /** The handwritten digits, from files. */
  mnist("MNIST", "70,000 handwritten digits; fetched where they are missing (11 MB)") {
    @Override
    public Pictures open(String folder, boolean train, Transform transform) {
      return new MNIST(folder, Kwargs.train(train), Kwargs.transform(transform));
    }
  },
  /** Articles of clothing, from files. */
  fashion_mnist(
      "Fashion-MNIST", "70,000 articles of clothing; put their four files into FashionMNIST/raw") {
    @Override
    public Pictures open(String folder, boolean train, Transform transform) {
      return new FashionMNIST(folder, Kwargs.train(train), Kwargs.transform(transform));
    }

    @Override
    public List<String> classes() {
      return List.of(
          "T-shirt",
          "Trouser",
          "Pullover",
          "Dress",
          "Coat",
          "Sandal",
          "Shirt",
          "Sneaker",
          "Bag",
          "Ankle boot");
    }
  },
  /** Handwritten Japanese characters, from files. */
  kmnist("KMNIST", "70,000 handwritten Japanese characters; put their four files into KMNIST/raw") {
    @Override
    public Pictures open(String folder, boolean train, Transform transform) {
      return new KMNIST(folder, Kwargs.train(train), Kwargs.transform(transform));
    }

    @Override
    public List<String> classes() {
      return List.of("o", "ki", "su", "tsu", "na", "ha", "ma", "ya", "re", "wo");
    }
  };

  private final String title;
  private final String description;

  DatasetName(String title, String description) {
    this.title = title;
    this.description = description;
  }

  /**
   * Opens one half of the set.
   *
   * @throws jtorch.vision.datasets.DatasetException if its files are missing or not sound
   */
  public abstract Pictures open(String folder, boolean train, Transform transform);

  /** Returns what it is called. */
  public String title() {
    return title;
  }

  /** Returns what its labels mean, from 0; none where they are digits. */
  public List<String> classes() {
    return List.of();
  }

  /** Returns what it is. */
  public String description() {
    return description;
  }
}
