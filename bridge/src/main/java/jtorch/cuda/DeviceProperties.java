package jtorch.cuda;

import java.util.List;
import jtorch.internal.Gpu;
import jtorch.sys.CudaDevice;
import jtorch.sys.CudaDevice.Fact;
import jtorch.sys.CudaDriver;
import org.jspecify.annotations.Nullable;

/**
 * What a GPU is: {@code torch.cuda.get_device_properties(0)} in Python.
 *
 * @param name what NVIDIA calls it
 * @param major the first number of its compute capability
 * @param minor the second number
 * @param total_memory bytes
 * @param multi_processor_count how many multiprocessors
 * @param L2_cache_size bytes
 * @param warp_size threads that go together
 * @param max_threads_per_multi_processor threads that a multiprocessor can hold
 * @param regs_per_multiprocessor registers of a multiprocessor
 * @param shared_memory_per_block bytes
 * @param shared_memory_per_block_optin bytes, for a kernel that asks
 * @param shared_memory_per_multiprocessor bytes
 * @param clock_rate kilohertz
 * @param is_integrated whether it shares its memory with the processor
 * @param is_multi_gpu_board whether its board has others
 * @param pci_domain_id where its bus is
 * @param pci_bus_id which bus
 * @param pci_device_id where on the bus
 * @param uuid its number in the world
 */
public record DeviceProperties(
    String name,
    int major,
    int minor,
    long total_memory,
    int multi_processor_count,
    int L2_cache_size,
    int warp_size,
    int max_threads_per_multi_processor,
    int regs_per_multiprocessor,
    int shared_memory_per_block,
    int shared_memory_per_block_optin,
    int shared_memory_per_multiprocessor,
    int clock_rate,
    boolean is_integrated,
    boolean is_multi_gpu_board,
    int pci_domain_id,
    int pci_bus_id,
    int pci_device_id,
    String uuid) {
  private static final long MIB = 1 << 20;

  /**
   * Asks for a GPU, the present one where none is named.
   *
   * @throws jtorch.TorchException if there is none
   * @throws IllegalArgumentException if there are not that many
   */
  public static DeviceProperties of(String call, jtorch.@Nullable Device device) {
    int index = Gpu.index(call, device);
    List<CudaDriver.Gpu> gpus = CudaDriver.ask().map(CudaDriver::devices).orElse(List.of());
    CudaDevice more = CudaDevice.ask(index).orElse(null);
    if (index >= gpus.size() || more == null) {
      throw new jtorch.TorchException(
          call + ": the driver says nothing of cuda:" + index + "; look at nvidia-smi.");
    }
    CudaDriver.Gpu gpu = gpus.get(index);
    return new DeviceProperties(
        gpu.name(),
        gpu.capability().major(),
        gpu.capability().minor(),
        gpu.memoryBytes(),
        more.get(Fact.MULTIPROCESSORS),
        more.get(Fact.L2_CACHE),
        more.get(Fact.WARP_SIZE),
        more.get(Fact.THREADS_PER_MULTIPROCESSOR),
        more.get(Fact.REGISTERS_PER_MULTIPROCESSOR),
        more.get(Fact.SHARED_MEMORY_PER_BLOCK),
        more.get(Fact.SHARED_MEMORY_PER_BLOCK_OPTIN),
        more.get(Fact.SHARED_MEMORY_PER_MULTIPROCESSOR),
        more.get(Fact.CLOCK_RATE),
        more.get(Fact.INTEGRATED) != 0,
        more.get(Fact.MULTI_GPU_BOARD) != 0,
        more.get(Fact.PCI_DOMAIN),
        more.get(Fact.PCI_BUS),
        more.get(Fact.PCI_DEVICE),
        more.uuid());
  }

  @Override
  public String toString() {
    return "_CudaDeviceProperties(name='"
        + name
        + "', major="
        + major
        + ", minor="
        + minor
        + ", total_memory="
        + total_memory / MIB
        + "MB, multi_processor_count="
        + multi_processor_count
        + ", uuid="
        + uuid
        + ", pci_bus_id="
        + pci_bus_id
        + ", pci_device_id="
        + pci_device_id
        + ", pci_domain_id="
        + pci_domain_id
        + ", L2_cache_size="
        + L2_cache_size / MIB
        + "MB)";
  }
}
